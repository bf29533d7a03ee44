package fivedoors.ui.panel;

import fivedoors.lesson.Words;
import fivedoors.play.Choreography;
import fivedoors.play.RouterPart;
import fivedoors.play.RouterTrail;
import fivedoors.play.Session;
import fivedoors.play.TableRow;
import fivedoors.play.Tables;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.input.Actions;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;

/**
 * The router opened up, in words: its parts, what each keeps, which of them has the letter now and
 * in which order it came through them. The stage draws the same.
 */
final class XrayPanel {
  private static final String NONE = "–";

  private final Desk desk;
  private final Contents all;

  XrayPanel(Desk desk, Contents all) {
    this.desk = desk;
    this.all = all;
  }

  private Session session() {
    return all.guide().session();
  }

  /** The button that opens the router up, and below it, while it is open, its parts. */
  List<MirrorNode> nodes(int router) {
    Words words = all.words();
    boolean open = desk.state.xray();
    List<MirrorNode> out = new ArrayList<>();
    String label = words.raw("ui.do.xray");
    String key = Actions.keyLabel(Actions.XRAY);
    out.add(new Button(Actions.XRAY, label, Weight.PLAIN, true, open, null, key));
    if (open) {
      out.add(table(router));
      out.add(new MirrorNode.Text(words.raw("ui.xray.press"), Tone.QUIET));
    }
    return out;
  }

  /** The parts of a router as a table. */
  MirrorNode.Table table(int router) {
    Words words = all.words();
    RouterTrail trail = new RouterTrail(all.topology(), router);
    List<RouterPart> way = way(trail);
    RouterPart now = now(trail);
    List<MirrorNode.Row> rows = new ArrayList<>();
    for (RouterPart p : RouterPart.values()) {
      String steps = steps(way, p);
      List<String> cells = List.of(words.raw("ui.xray." + p), steps, keeps(trail, router, p));
      rows.add(new MirrorNode.Row("job:" + p, cells, p == now, false));
    }
    List<String> columns =
        List.of(
            words.raw("ui.xray.col.part"),
            words.raw("ui.xray.col.step"),
            words.raw("ui.xray.col.state"));
    return new MirrorNode.Table("xray", words.raw("ui.xray.title"), columns, rows, "");
  }

  private static String steps(List<RouterPart> way, RouterPart part) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < way.size(); i++) {
      if (way.get(i) == part) {
        s.append(s.length() == 0 ? "" : ", ").append(i + 1);
      }
    }
    return s.length() == 0 ? NONE : s.toString();
  }

  // ---- the letter

  /** The first of the events that are shown at this moment. */
  private int first() {
    Choreography now = all.guide().playback().current();
    if (now != null) {
      return now.from();
    }
    Trace trace = session().trace();
    int at = session().moment().index();
    while (at > trace.first() && trace.get(at - 1).time() == session().moment().time()) {
      at--;
    }
    return at;
  }

  private int end() {
    Choreography now = all.guide().playback().current();
    return now == null ? session().moment().index() : now.to();
  }

  private RouterPart now(RouterTrail trail) {
    Choreography now = all.guide().playback().current();
    Trace trace = session().trace();
    List<RouterPart> working = now == null ? List.of() : trail.working(trace, now.from(), now.to());
    return working.isEmpty()
        ? trail.resting(trace, session().moment().index(), session().moment().time())
        : working.get(working.size() - 1);
  }

  /** The way of the letter in the router's hands, else of the one that is picked. */
  private List<RouterPart> way(RouterTrail trail) {
    Trace trace = session().trace();
    int index = session().moment().index();
    int frame = now(trail) == null ? TraceEvent.NONE : trail.hand(trace, first(), end());
    frame = frame == TraceEvent.NONE ? desk.state.selection.frame() : frame;
    desk.chain.follow(trace);
    return frame == TraceEvent.NONE ? List.of() : trail.of(trace, desk.chain, frame, index);
  }

  // ---- what the parts keep

  private String keeps(RouterTrail trail, int router, RouterPart part) {
    Words words = all.words();
    Tables tables = session().tables();
    if (!trail.on(tables, part)) {
      return words.raw("ui.state.false");
    }
    return switch (part) {
      case FIREWALL -> firewall(tables, router);
      case NAT -> words.get("ui.xray.has.rows", rows(tables, router, "nat"));
      case ROUTING -> words.get("ui.xray.has.way", fact(router, "wan.gateway"));
      case DNS -> words.get("ui.xray.has.server", fact(router, "wan.dns"));
      case SWITCH -> words.get("ui.xray.has.ports", "" + trail.ports(tables, "lan"));
      case WIFI -> words.get("ui.xray.has.ports", "" + trail.ports(tables, "wlan"));
      case DHCP -> words.get("ui.xray.has.rows", rows(tables, router, "leases"));
      case ADMIN -> fact(router, "lan.ip");
    };
  }

  private String firewall(Tables tables, int router) {
    int on = 0;
    for (TableRow r : tables.table(router, "forwards").rows()) {
      on += "true".equals(r.value("on")) ? 1 : 0;
    }
    String rules = all.words().get("ui.xray.has.rules", "" + on);
    String dmz = fact(router, "dmz");
    return dmz.isEmpty() ? rules : rules + ", DMZ " + dmz;
  }

  private static String rows(Tables tables, int router, String table) {
    return "" + tables.table(router, table).rows().size();
  }

  private String fact(int router, String name) {
    String path = all.topology().node(router) + "." + name;
    var world = all.guide().runner().world();
    return world.exists(path) ? world.get(path) : "";
  }

  /** Where the admin page of the first router waits. */
  String adminPage() {
    int router = all.firstRouter();
    return router < 0 ? "" : fact(router, "lan.ip");
  }
}
