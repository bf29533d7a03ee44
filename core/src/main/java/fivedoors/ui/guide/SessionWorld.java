package fivedoors.ui.guide;

import fivedoors.lesson.LabQueries;
import fivedoors.lesson.LessonWorld;
import fivedoors.net.Topology;
import fivedoors.play.LabMachine;
import fivedoors.play.Session;
import fivedoors.scenario.Command;
import fivedoors.scenario.Lab;
import fivedoors.trace.Trace;

/** A lesson's network with time travel: what the lesson does to it happens at the shown moment. */
public final class SessionWorld implements LessonWorld {
  private final Session session;
  private boolean forked;

  /** The world of a session over a {@link LabMachine}. */
  public SessionWorld(Session session) {
    this.session = session;
  }

  private Lab lab() {
    return ((LabMachine) session.machine()).lab();
  }

  /** Whether a command has forked the course of events since this was last asked. */
  boolean takeForked() {
    boolean was = forked;
    forked = false;
    return was;
  }

  @Override
  public Topology topology() {
    return session.network().topology();
  }

  @Override
  public Trace trace() {
    return session.trace();
  }

  @Override
  public long now() {
    return session.engineTime();
  }

  @Override
  public boolean exists(String path) {
    return lab().exists(path);
  }

  @Override
  public String get(String path) {
    return lab().get(path);
  }

  @Override
  public String forwards(String node, String proto, int port) {
    return LabQueries.forwards(lab(), node, proto, port);
  }

  @Override
  public boolean admits(String node, String proto, int port) {
    return LabQueries.admits(lab(), node, proto, port);
  }

  @Override
  public boolean reaches(String from, String url) {
    return LabQueries.reaches(lab(), from, url);
  }

  @Override
  public String owner(String ip) {
    return LabQueries.owner(lab(), ip);
  }

  @Override
  public void perform(Command command) {
    forked |= session.perform(command);
  }

  @Override
  public boolean step(long limitNs) {
    return session.runNext(limitNs);
  }

  @Override
  public void show(int index) {
    // Already there: a new look would forget a moment between two events that steps lead back to.
    if (session.moment().index() != index) {
      session.seekIndex(index);
    }
  }

  @Override
  public Object mark() {
    return session.mark();
  }

  @Override
  public void reset(Object mark) {
    session.reset((Session.Mark) mark);
  }
}
