package fivedoors.filter;

/** An inside address and port that is known outside by a port of its own. */
final class Mapping {
  final int protocol;
  final int insideAddress;
  final int insidePort;
  final int outsidePort;

  /** How many tracked flows use it. */
  int uses;

  Mapping(int protocol, int insideAddress, int insidePort, int outsidePort) {
    this.protocol = protocol;
    this.insideAddress = insideAddress;
    this.insidePort = insidePort;
    this.outsidePort = outsidePort;
  }
}
