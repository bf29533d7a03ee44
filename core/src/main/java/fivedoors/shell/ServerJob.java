package fivedoors.shell;

import fivedoors.bytes.Ipv4Address;
import fivedoors.service.program.Program;
import fivedoors.service.program.Served;
import java.util.ArrayList;
import java.util.List;

/** A server of the host that runs in the foreground of a terminal until Ctrl+C. */
final class ServerJob implements Job {
  /** Whose words a server uses when it starts. */
  enum Kind {
    /** Flask's own server. */
    FLASK,
    /** Django's {@code runserver}. */
    DJANGO,
    /** Python's {@code http.server}. */
    FILES,
    /** Anything else. */
    PLAIN
  }

  private final Plan plan;

  /**
   * What is to be done.
   *
   * @param program name of the host's program
   * @param bind where it shall wait; null for as it is set
   * @param port where it shall wait; 0 for as it is set
   */
  record Plan(Kind kind, String program, Ipv4Address bind, int port) {}

  ServerJob(Plan plan) {
    this.plan = plan;
  }

  @Override
  public String name() {
    return plan.program();
  }

  @Override
  public void begin(long now, Console c) {
    if (!start(c)) {
      c.finish();
    }
  }

  /** Starts it beside the terminal, which stays free. */
  void beginDetached(Console c) {
    if (!c.dialect().windows()) {
      c.error("[1] " + Processes.pidOf(c.view(), plan.program()));
    }
    start(c);
  }

  private boolean start(Console c) {
    Program p = c.host().programs().program(plan.program());
    if (c.host().programs().isRunning(plan.program())) {
      taken(c, p);
      return false;
    }
    if (p instanceof Served s) {
      Ipv4Address bind = plan.bind() == null ? s.bind() : plan.bind();
      if (!bind.isUnspecified() && !c.host().stack().owns(bind)) {
        notOurs(c);
        return false;
      }
      s.bind(bind, plan.port() == 0 ? s.port() : plan.port());
    }
    c.host().startProgram(c.net(), plan.program());
    if (p instanceof Served s && !s.serving()) {
      c.host().stopProgram(c.net(), plan.program());
      taken(c, p);
      return false;
    }
    c.lines(banner(c, p));
    return true;
  }

  // ---- what servers say

  private void taken(Console c, Program p) {
    int port = plan.port() != 0 ? plan.port() : p instanceof Served s ? s.port() : 0;
    switch (plan.kind()) {
      case FLASK -> {
        c.error("Address already in use");
        c.error(
            "Port "
                + port
                + " is in use by another program. Either identify and stop that program, or"
                + " start the server with a different port.");
      }
      case DJANGO -> c.error("Error: That port is already in use.");
      default ->
          c.error(
              c.dialect().windows()
                  ? "OSError: [WinError 10048] Only one usage of each socket address is permitted"
                  : "OSError: [Errno 98] Address already in use");
    }
  }

  /** The address belongs to another machine, such as the router outside. */
  private void notOurs(Console c) {
    String windows = "[WinError 10049] The requested address is not valid in its context";
    switch (plan.kind()) {
      case FLASK ->
          c.error(
              c.dialect().windows() ? "OSError: " + windows : "Cannot assign requested address");
      case DJANGO -> c.error("Error: That IP address can't be assigned to.");
      default ->
          c.error(
              "OSError: "
                  + (c.dialect().windows()
                      ? windows
                      : "[Errno 99] Cannot assign requested address"));
    }
  }

  private List<String> banner(Console c, Program p) {
    if (!(p instanceof Served s)) {
      return List.of();
    }
    String at = s.bind() + ":" + s.port();
    return switch (plan.kind()) {
      case FLASK -> flask(c, s);
      case DJANGO ->
          List.of(
              "Performing system checks...",
              "",
              "System check identified no issues (0 silenced).",
              "Django version 5.0, using settings 'mysite.settings'",
              "Starting development server at http://" + at + "/",
              "Quit the server with " + (c.dialect().windows() ? "CTRL-BREAK." : "CONTROL-C."));
      case FILES ->
          List.of(
              "Serving HTTP on " + s.bind() + " port " + s.port() + " (http://" + at + "/) ...");
      case PLAIN -> List.of(plan.program() + ": listening on " + at);
    };
  }

  private static List<String> flask(Console c, Served s) {
    List<String> out = new ArrayList<>();
    out.add(" * Serving Flask app 'app'");
    out.add(" * Debug mode: off");
    out.add(
        "WARNING: This is a development server. Do not use it in a production deployment."
            + " Use a production WSGI server instead.");
    Ipv4Address own = c.host().iface().address();
    if (s.bind().isUnspecified()) {
      out.add(" * Running on all addresses (0.0.0.0)");
      out.add(" * Running on http://127.0.0.1:" + s.port());
      if (!own.isUnspecified()) {
        out.add(" * Running on http://" + own + ":" + s.port());
      }
    } else {
      out.add(" * Running on http://" + s.bind() + ":" + s.port());
    }
    out.add("Press CTRL+C to quit");
    return out;
  }

  /** One line of the log for each answer, as the server itself would write it. */
  void answered(long now, String program, Ipv4Address client, String status, Console c) {
    int space = status.lastIndexOf(' ');
    if (!program.equals(plan.program()) || space < 0) {
      return; // another program's
    }
    String asked = "\"" + status.substring(0, space) + " HTTP/1.1\" " + status.substring(space + 1);
    String date = "[" + new Calendar(now).log() + "] ";
    switch (plan.kind()) {
      case DJANGO -> c.line(date + asked);
      case PLAIN -> c.line(client + " " + status);
      default -> c.line(client + " - - " + date + asked + " -");
    }
  }

  // ---- the end

  @Override
  public boolean over(Console c) {
    return !c.host().programs().isRunning(plan.program());
  }

  @Override
  public void interrupt(long now, Console c) {
    c.host().stopProgram(c.net(), plan.program());
    if (plan.kind() == Kind.FILES) {
      c.line("");
      c.line("Keyboard interrupt received, exiting.");
    }
  }

  @Override
  public Job copy() {
    return this; // it has nothing that changes
  }
}
