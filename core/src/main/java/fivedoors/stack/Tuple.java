package fivedoors.stack;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Mix;

/** The two ends that tell one connection from another (RFC 9293, section 3.4). */
record Tuple(int local, int localPort, int remote, int remotePort) {
  static Tuple of(Endpoint local, Endpoint remote) {
    return new Tuple(local.address().bits(), local.port(), remote.address().bits(), remote.port());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tuple t
        && remote == t.remote
        && remotePort == t.remotePort
        && localPort == t.localPort
        && local == t.local;
  }

  @Override
  public int hashCode() {
    return Mix.of(local, remote, localPort << 16 | remotePort);
  }
}
