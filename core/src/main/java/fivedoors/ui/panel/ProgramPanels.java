package fivedoors.ui.panel;

import fivedoors.device.Host;
import fivedoors.play.ServiceView;
import fivedoors.scenario.NodeDoc;
import fivedoors.service.http.Bilingual;
import fivedoors.service.http.Page;
import fivedoors.shell.Dialect;
import fivedoors.shell.Screen;
import fivedoors.trace.Cell;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Line;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;

/** The host whose terminal or browser is shown, and what stands there. */
final class ProgramPanels {
  private static final int SCREEN_LINES = 200;

  private final Desk desk;
  private final Contents all;

  ProgramPanels(Desk desk, Contents all) {
    this.desk = desk;
    this.all = all;
  }

  /** The host whose terminal or browser is shown; null if there is none. */
  Host host() {
    String name = hostName();
    int node = name == null ? TraceEvent.NONE : all.topology().find(name);
    return node >= 0 && all.guide().session().network().node(node) instanceof Host h ? h : null;
  }

  /** Its name: the picked device, else the one the lesson follows, else the first. */
  String hostName() {
    String shown = all.shownDevice();
    if (all.names().doc(shown) instanceof NodeDoc.HostDoc) {
      return shown;
    }
    for (NodeDoc d : all.guide().devices()) {
      if (d instanceof NodeDoc.HostDoc) {
        return d.name();
      }
    }
    return null;
  }

  /** What stands on its terminal at the shown moment. */
  Screen screen() {
    int node = all.topology().find(hostName());
    if (desk.screen == null || desk.screenOf != node) {
      desk.screen = new Screen(node, SCREEN_LINES);
      desk.screenOf = node;
    }
    desk.screen.show(all.guide().session().trace(), all.guide().session().moment().index());
    return desk.screen;
  }

  /** What its browser is doing at the shown moment, or null. */
  ServiceView browser() {
    return all.guide().session().tables().service(all.topology().find(hostName()), "browser");
  }

  /**
   * Whether something was filled in on the shown page and would be lost by leaving it.
   *
   * @param sent the form that is sent, which is not lost; or null
   */
  boolean unsaved(String sent) {
    ServiceView shown = host() == null ? null : browser();
    String html = shown == null ? null : Cell.value(shown.cells(), "html");
    if (html == null) {
      return false;
    }
    String read = Bilingual.in(all.words().language(), html);
    return Unsaved.is(Page.of(read), desk.typed, sent);
  }

  /** What the terminal shows below. */
  List<MirrorNode> terminalFoot() {
    return host() == null ? List.of() : terminalOf(host()).foot(screen().running());
  }

  /** The terminal of that host, which is the one that is shown. */
  TerminalContent terminalOf(Host host) {
    String typed = desk.typed.get(TerminalContent.FIELD);
    String os = ((NodeDoc.HostDoc) all.names().doc(hostName())).os();
    return new TerminalContent(all.words(), host, Dialect.of(os), typed == null ? "" : typed);
  }

  /** What the terminal shows. */
  List<MirrorNode> terminal() {
    Host host = host();
    return host == null
        ? List.of()
        : terminalOf(host).body(hosts(), screen(), desk.state.linked.addresses());
  }

  /** What the browser shows. */
  List<MirrorNode> browsing() {
    return host() == null
        ? List.of()
        : new BrowserContent(all.words(), desk.typed, desk.leaving != null)
            .nodes(hosts(), browser());
  }

  /** The hosts to choose from. */
  private List<MirrorNode> hosts() {
    List<MirrorNode> tabs = new ArrayList<>();
    String shown = hostName();
    for (NodeDoc d : all.guide().devices()) {
      if (d instanceof NodeDoc.HostDoc h && person(h)) {
        boolean here = d.name().equals(shown);
        String label = all.names().label(d.name());
        tabs.add(new Button("host:" + d.name(), label, Weight.PLAIN, true, here, null, null));
      }
    }
    return List.of(new Line(tabs));
  }

  /** Whether somebody sits before it: a server, a NAS and a TV have no chair. */
  private static boolean person(NodeDoc.HostDoc host) {
    String icon = host.stage() == null ? null : host.stage().icon();
    return icon == null
        || icon.equals("laptop")
        || icon.equals("smartphone")
        || icon.equals("monitor");
  }
}
