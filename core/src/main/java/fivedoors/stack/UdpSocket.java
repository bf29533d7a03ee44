package fivedoors.stack;

import fivedoors.bytes.Endpoint;

/**
 * A UDP socket.
 *
 * @param id its number
 * @param program whose it is
 * @param local address and port; 0.0.0.0 for every address of the host
 */
record UdpSocket(int id, int program, Endpoint local) {
  String name() {
    return "udp/" + id;
  }

  boolean takes(int address) {
    int bind = local.address().bits();
    return bind == 0 || bind == address;
  }
}
