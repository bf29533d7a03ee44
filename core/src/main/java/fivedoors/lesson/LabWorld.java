package fivedoors.lesson;

import fivedoors.net.Topology;
import fivedoors.scenario.Command;
import fivedoors.scenario.Lab;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceSink;

/** A lesson's network without a picture: it only ever runs forward, or back to a mark. */
public final class LabWorld implements LessonWorld {
  private Lab lab;
  private Trace trace;

  /** A network and the trace that it writes to. */
  public LabWorld(Lab lab, Trace trace) {
    this.lab = lab;
    this.trace = trace;
  }

  /** The network. */
  public Lab lab() {
    return lab;
  }

  @Override
  public Topology topology() {
    return lab.topology();
  }

  @Override
  public Trace trace() {
    return trace;
  }

  @Override
  public long now() {
    return lab.simulation().now();
  }

  @Override
  public boolean exists(String path) {
    return lab.exists(path);
  }

  @Override
  public String get(String path) {
    return lab.get(path);
  }

  @Override
  public String forwards(String node, String proto, int port) {
    return LabQueries.forwards(lab, node, proto, port);
  }

  @Override
  public boolean admits(String node, String proto, int port) {
    return LabQueries.admits(lab, node, proto, port);
  }

  @Override
  public boolean reaches(String from, String url) {
    return LabQueries.reaches(lab, from, url);
  }

  @Override
  public String owner(String ip) {
    return LabQueries.owner(lab, ip);
  }

  @Override
  public void perform(Command command) {
    lab.perform(command);
  }

  @Override
  public boolean step(long limitNs) {
    if (lab.simulation().nextTime() <= limitNs) {
      return lab.simulation().step();
    }
    lab.simulation().runUntil(limitNs);
    return false;
  }

  @Override
  public Object mark() {
    return new Mark(lab.copy(TraceSink.OFF), trace.branch(trace.size()));
  }

  @Override
  public void reset(Object mark) {
    Mark m = (Mark) mark;
    trace = m.trace().branch(m.trace().size());
    lab = m.lab().copy(trace);
  }

  private record Mark(Lab lab, Trace trace) {}
}
