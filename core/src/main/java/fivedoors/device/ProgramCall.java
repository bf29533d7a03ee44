package fivedoors.device;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Network;
import fivedoors.net.Timer;
import fivedoors.service.admin.AdminModel;
import fivedoors.stack.SocketEvent;
import fivedoors.stack.Sockets;
import fivedoors.stack.StackCall;
import fivedoors.trace.Cell;
import fivedoors.trace.TraceEvent;
import java.util.List;

/** Carries out what one call of a program asks for; never kept. */
final class ProgramCall implements HostOut {
  private final StackCall call;
  private final ProgramsPart part;
  private final Installed self;
  private final Sockets sockets;

  ProgramCall(StackCall call, ProgramsPart part, Installed self) {
    this.call = call;
    this.part = part;
    this.self = self;
    this.sockets = call.stack().sockets();
  }

  @Override
  public Host host() {
    return (Host) call.owner();
  }

  @Override
  public Network network() {
    return call.net();
  }

  @Override
  public boolean tracing() {
    return call.net().tracing();
  }

  @Override
  public int listen(Ipv4Address bind, int port) {
    self.protocols |= ProgramsPart.TCP;
    return sockets.listen(call, self.number, bind, port, Sockets.DEFAULT_BACKLOG);
  }

  @Override
  public int connect(Endpoint to) {
    return sockets.connect(call, self.number, to);
  }

  @Override
  public int bindUdp(Ipv4Address bind, int port) {
    self.protocols |= port == 0 ? 0 : ProgramsPart.UDP;
    return sockets.bindUdp(call, self.number, bind, port);
  }

  @Override
  public boolean send(int socket, byte[] data) {
    return sockets.send(call, socket, data);
  }

  @Override
  public void sendTo(int socket, Endpoint to, byte[] data) {
    sendTo(socket, to, Sockets.DEFAULT_TTL, data);
  }

  @Override
  public void sendTo(int socket, Endpoint to, int ttl, byte[] data) {
    if (!sockets.sendTo(call, socket, to, ttl, data) && sockets.local(socket) != null) {
      noRoute(to);
    }
  }

  @Override
  public void close(int socket) {
    sockets.close(call, socket);
  }

  @Override
  public void abort(int socket) {
    sockets.abort(call, socket);
  }

  @Override
  public Endpoint local(int socket) {
    return sockets.local(socket);
  }

  @Override
  public void echo(Ipv4Address to, int ttl, int seq, int length) {
    if (!call.stack().echo(call, self.number, to, ttl, seq, length)) {
      noRoute(new Endpoint(to, seq));
    }
  }

  // Told when the program's call has returned, as if the network had said so.
  private void noRoute(Endpoint about) {
    later(new SocketEvent.IcmpError(NONE, Ipv4Address.UNSPECIFIED, 3, 0, about, 0, null));
  }

  private void later(Object what) {
    call.net()
        .timer(
            call.stack().node(),
            call.net().now(),
            new Timer(part.timerPart(), self.number, self.run, what));
  }

  @Override
  public void resolve(int ticket, String name) {
    part.resolve(call, self, ticket, name);
  }

  @Override
  public void timer(int what, int generation, long at) {
    call.net()
        .timer(
            call.stack().node(),
            at,
            new Timer(
                part.timerPart(),
                self.number,
                self.run,
                new ProgramsPart.Reminder(what, generation)));
  }

  @Override
  public AdminModel admin() {
    return call.owner() instanceof HomeRouter router ? router.admin(call.net()) : null;
  }

  @Override
  public void state(String from, String to, List<Cell> cells) {
    if (tracing()) {
      call.net()
          .emit(
              new TraceEvent.ServiceState(
                  call.net().now(), call.stack().node(), self.program.name(), from, to, cells));
    }
  }

  @Override
  public void delivered(String status) {
    self.told = true;
    if (tracing() && self.last != null) {
      call.net()
          .emit(
              new TraceEvent.Delivered(
                  call.net().now(),
                  call.stack().node(),
                  self.last.id(),
                  self.last.bytes(),
                  self.program.name(),
                  status));
    }
    part.answered(call, self, status);
  }

  @Override
  public void timedOut(String what) {
    if (tracing()) {
      call.net().emit(new TraceEvent.TimedOut(call.net().now(), call.stack().node(), what, null));
    }
  }
}
