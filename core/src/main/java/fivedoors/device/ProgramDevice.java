package fivedoors.device;

import fivedoors.net.Network;
import fivedoors.net.Node;
import fivedoors.stack.IpStack;
import fivedoors.stack.NetInterface;
import fivedoors.stack.SocketEvent;
import fivedoors.stack.StackOwner;

/**
 * A device that has a network stack and runs programs on it: what the stack asks about sockets is
 * answered by the programs that own them.
 */
abstract class ProgramDevice implements Node, StackOwner, Facts {
  /** Number of the node. */
  final int id;

  /** Name of the node. */
  final String name;

  final IpStack stack;
  final ProgramsPart programs;

  ProgramDevice(int id, String name, IpStack stack, ProgramsPart programs) {
    this.id = id;
    this.name = name;
    this.stack = stack;
    this.programs = programs;
  }

  @Override
  public final int id() {
    return id;
  }

  /** Its name. */
  public final String name() {
    return name;
  }

  /** Its network stack: sockets, neighbours, routes. */
  public final IpStack stack() {
    return stack;
  }

  /** Its programs: to be installed before it starts, looked at, and used by whoever sits there. */
  public final ProgramsPart programs() {
    return programs;
  }

  @Override
  public final String tcpSetting(NetInterface iface, int port) {
    return programs.tcpSetting(port);
  }

  @Override
  public final String programSetting(int program, String setting) {
    return programs.setting(program, setting);
  }

  @Override
  public final String programName(int program) {
    return programs.name(program);
  }

  @Override
  public final void socket(Network net, int program, SocketEvent event) {
    programs.socket(net, this, stack, program, event);
  }
}
