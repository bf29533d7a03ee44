package fivedoors.stack;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.UdpDatagram;
import java.util.ArrayList;
import java.util.List;

/** The UDP sockets of one host (RFC 768; RFC 1122, section 4.1). */
final class UdpSockets {
  private final List<UdpSocket> sockets = new ArrayList<>();

  UdpSocket find(int id) {
    for (int i = 0; i < sockets.size(); i++) {
      if (sockets.get(i).id() == id) {
        return sockets.get(i);
      }
    }
    return null;
  }

  /** The socket that takes datagrams to that address; one bound to just that address is first. */
  UdpSocket find(int address, int port, boolean broadcast) {
    UdpSocket any = null;
    for (int i = 0; i < sockets.size(); i++) {
      UdpSocket s = sockets.get(i);
      if (s.local().port() == port && s.takes(address)) {
        if (s.local().address().bits() != 0 || broadcast) {
          return s;
        }
        any = s;
      }
    }
    return any;
  }

  /** Some socket on that port, whatever address it is bound to, or null. */
  UdpSocket at(int port) {
    for (int i = 0; i < sockets.size(); i++) {
      if (sockets.get(i).local().port() == port) {
        return sockets.get(i);
      }
    }
    return null;
  }

  void rows(List<SocketRow> rows) {
    for (UdpSocket s : sockets) {
      rows.add(new SocketRow(s.name(), "udp", s.local(), Sockets.NOBODY, "BOUND", s.program()));
    }
  }

  boolean bind(StackCall call, UdpSocket socket) {
    for (UdpSocket s : sockets) {
      if (Sockets.overlap(s.local(), socket.local().address(), socket.local().port())) {
        return false;
      }
    }
    sockets.add(socket);
    note(call, socket, "BOUND");
    return true;
  }

  /** Sends a datagram; false if no route leads there. */
  boolean send(StackCall call, UdpSocket socket, Endpoint to, int ttl, byte[] data) {
    Ipv4Address bound = socket.local().address();
    Ipv4Address src = bound.isUnspecified() ? call.stack().sourceFor(to.address()) : bound;
    byte[] bytes =
        new UdpDatagram(socket.local().port(), to.port(), data).encode(src, to.address());
    return call.send(src, to.address(), ttl, IpProtocol.UDP, bytes);
  }

  void close(StackCall call, UdpSocket socket) {
    sockets.remove(socket);
    note(call, socket, "CLOSED");
  }

  void closeAll(StackCall call, int program) {
    for (UdpSocket s : List.copyOf(sockets)) {
      if (s.program() == program) {
        close(call, s);
      }
    }
  }

  private static void note(StackCall call, UdpSocket socket, String state) {
    if (call.tracing()) {
      Sockets.state(call, socket.name(), socket.local(), Sockets.NOBODY, state);
    }
  }

  void stop() {
    sockets.clear();
  }

  UdpSockets copy() {
    UdpSockets u = new UdpSockets();
    u.sockets.addAll(sockets);
    return u;
  }
}
