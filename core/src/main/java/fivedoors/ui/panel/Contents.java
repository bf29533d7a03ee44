package fivedoors.ui.panel;

import fivedoors.device.FactKind;
import fivedoors.device.FactSpec;
import fivedoors.device.Facts;
import fivedoors.device.Host;
import fivedoors.lesson.LessonWords;
import fivedoors.lesson.Step;
import fivedoors.lesson.Words;
import fivedoors.net.Topology;
import fivedoors.play.DoorLadder;
import fivedoors.play.LetterChain;
import fivedoors.play.Moment;
import fivedoors.play.Narration;
import fivedoors.play.Narrator;
import fivedoors.play.ServiceView;
import fivedoors.scenario.NodeDoc;
import fivedoors.shell.Dialect;
import fivedoors.shell.Screen;
import fivedoors.trace.EventFields;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.guide.Course;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Line;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;

/** Gathers what each panel shows from the lesson as it stands; canvas and mirror show the same. */
final class Contents {
  private static final int SCREEN_LINES = 200;

  private final Desk desk;

  Contents(Desk desk) {
    this.desk = desk;
  }

  private Guide guide() {
    return desk.guide();
  }

  LessonWords lessonWords() {
    return guide().pack().words(desk.state.language());
  }

  Words words() {
    return guide().pack().common(desk.state.language());
  }

  Names names() {
    return new Names(words(), guide().pack().scenario(), topology());
  }

  private Topology topology() {
    return guide().session().network().topology();
  }

  /** Empties the draft when another step is on. */
  void begin() {
    Step step = guide().runner().step();
    List<String> items = step instanceof Step.Quiz q ? q.items() : List.of();
    desk.draft.begin(step.id(), items);
  }

  private LessonContent lesson() {
    begin();
    boolean playing = guide().playback().playing();
    return new LessonContent(
        guide().runner(), lessonWords(), names(), desk.draft, playing, after());
  }

  List<MirrorNode> lessonBody() {
    return lesson().body();
  }

  List<MirrorNode> lessonFoot() {
    return lesson().foot();
  }

  /** The page that is shown in place of the lesson. */
  List<MirrorNode> page() {
    return switch (desk.page) {
      case MENU -> PageContent.menu(words(), desk.state);
      case COURSE -> course();
      case HELP -> PageContent.help(words());
      case LICENCES -> PageContent.licences(words());
      case TEACHER -> PageContent.teacher(lessonWords());
    };
  }

  private List<MirrorNode> course() {
    if (desk.course == null) {
      return List.of(new Text(words().raw("ui.course.loading"), Tone.QUIET));
    }
    String current = guide().pack().lesson().id();
    return new CourseContent(words(), desk.course, desk.records, current).nodes();
  }

  /** The lesson after this one, or null where there is none or the course is not known yet. */
  private Course.Entry after() {
    boolean wanted = guide().runner().complete();
    if (wanted && desk.course == null) {
      desk.wantCourse.run();
    }
    return wanted && desk.course != null ? desk.course.after(guide().pack().lesson().id()) : null;
  }

  /** The key of the title of the open page. */
  String pageTitle() {
    return "ui." + desk.page.name().toLowerCase() + ".title";
  }

  /** What the open instrument shows; empty if none is open. */
  List<MirrorNode> panel() {
    String panel = desk.state.panel();
    if (panel == null) {
      return List.of();
    }
    return switch (panel) {
      case "inspector" -> inspector();
      case "tables" -> tables();
      case "why" -> why();
      case "terminal" -> terminal();
      case "browser" -> browsing();
      default -> device();
    };
  }

  /** What the open instrument shows below. */
  List<MirrorNode> panelFoot() {
    if ("terminal".equals(desk.state.panel())) {
      return host() == null ? List.of() : terminalOf(host()).foot(screen().running());
    }
    byte[] bytes = "inspector".equals(desk.state.panel()) ? inspected() : null;
    return bytes == null ? List.of() : inspector(bytes).foot(desk.narrow);
  }

  // ---- inspector

  /** The frame to look into: the picked one, else the one the shown moment is about. */
  int frame() {
    int frame = desk.state.selection.frame();
    if (frame != TraceEvent.NONE) {
      return frame;
    }
    Moment m = guide().session().moment();
    for (int i = m.index() - 1; i >= guide().session().trace().first(); i--) {
      if (guide().session().trace().get(i).frame() != TraceEvent.NONE) {
        return guide().session().trace().get(i).frame();
      }
    }
    return TraceEvent.NONE;
  }

  /** The bytes of that frame, or null. */
  byte[] inspected() {
    desk.chain.follow(guide().session().trace());
    LetterChain.Place place = desk.chain.place(frame());
    return place == null ? null : place.bytes();
  }

  private InspectorContent inspector(byte[] bytes) {
    String picked = desk.state.selection.field();
    String hover = desk.hover == null ? "" : desk.hover;
    if (hover.startsWith("field:")) {
      picked = hover.substring(6);
    } else if (hover.startsWith("layer:")) {
      picked = hover;
    } else if (hover.startsWith("byte:")) {
      picked = InspectorContent.fieldAt(bytes, Integer.parseInt(hover.substring(5)));
    }
    byte[] before = desk.whole ? null : before(bytes);
    return new InspectorContent(words(), bytes, before, desk.level, picked, wanted());
  }

  /** What the letter was before, if that is not what it is now; else null. */
  private byte[] before(byte[] bytes) {
    byte[] before = desk.chain.before(frame());
    boolean differs =
        before != null
            && new InspectorContent(words(), bytes, before, desk.level, null, List.of()).differs();
    return differs ? before : null;
  }

  /** The fields that the last run of the lesson wants seen. */
  private List<String> wanted() {
    List<Step> steps = guide().pack().lesson().steps();
    for (int i = guide().runner().index(); i >= 0; i--) {
      if (steps.get(i) instanceof Step.RunUntil run && !run.inspect().isEmpty()) {
        return run.inspect();
      }
    }
    return List.of();
  }

  private List<MirrorNode> inspector() {
    byte[] bytes = inspected();
    return bytes == null ? InspectorContent.empty(words()) : inspector(bytes).body(places(bytes));
  }

  /** Where else the letter was, and whether what changed on the way is picked out. */
  private List<MirrorNode> places(byte[] bytes) {
    int frame = frame();
    List<MirrorNode> out = new ArrayList<>();
    List<LetterChain.Place> all =
        desk.chain.letter(frame, Math.max(guide().session().moment().index(), 1));
    for (int i = 0; i < all.size() && all.size() > 1; i++) {
      if (all.get(i).frame() == frame) {
        String at = names().label(all.get(i).node());
        String n = Integer.toString(i + 1);
        String text = words().get("ui.inspector.place", n, Integer.toString(all.size()), at);
        out.add(
            new Line(
                List.of(
                    step(all, i - 1, "ui.inspector.before"),
                    step(all, i + 1, "ui.inspector.after"),
                    new Text(text, Tone.QUIET))));
      }
    }
    if (before(bytes) != null) {
      String node = names().label(desk.chain.place(frame).node());
      String said = words().get("ui.inspector.changedAt", node);
      String label = words().raw(desk.whole ? "ui.inspector.diff" : "ui.inspector.whole");
      out.add(new Text(said, Tone.STRONG));
      out.add(Button.of("inspector-whole", label, Weight.LINK));
    }
    return out;
  }

  private Button step(List<LetterChain.Place> all, int to, String key) {
    boolean there = to >= 0 && to < all.size();
    String id = "frame:" + (there ? all.get(to).frame() : -1 - Math.max(to, 0));
    return new Button(id, words().raw(key), Weight.PLAIN, there, false, null, null);
  }

  // ---- terminal and browser

  /** The host whose terminal or browser is shown; null if there is none. */
  Host host() {
    String name = hostName();
    int node = name == null ? TraceEvent.NONE : topology().find(name);
    return node >= 0 && guide().session().network().node(node) instanceof Host h ? h : null;
  }

  /** Its name: the picked device, else the one the lesson follows, else the first. */
  String hostName() {
    String shown = shownDevice();
    if (names().doc(shown) instanceof NodeDoc.HostDoc) {
      return shown;
    }
    for (NodeDoc d : guide().pack().scenario().nodes()) {
      if (d instanceof NodeDoc.HostDoc) {
        return d.name();
      }
    }
    return null;
  }

  /** What stands on its terminal at the shown moment. */
  Screen screen() {
    int node = topology().find(hostName());
    if (desk.screen == null || desk.screenOf != node) {
      desk.screen = new Screen(node, SCREEN_LINES);
      desk.screenOf = node;
    }
    desk.screen.show(guide().session().trace(), guide().session().moment().index());
    return desk.screen;
  }

  /** What its browser is doing at the shown moment, or null. */
  ServiceView browser() {
    return guide().session().tables().service(topology().find(hostName()), "browser");
  }

  TerminalContent terminalOf(Host host) {
    String typed = desk.typed.get(TerminalContent.FIELD);
    String os = ((NodeDoc.HostDoc) names().doc(hostName())).os();
    return new TerminalContent(words(), host, Dialect.of(os), typed == null ? "" : typed);
  }

  private List<MirrorNode> terminal() {
    Host host = host();
    return host == null ? List.of() : terminalOf(host).body(hosts(), screen());
  }

  private List<MirrorNode> browsing() {
    return host() == null
        ? List.of()
        : new BrowserContent(words(), desk.typed).nodes(hosts(), browser());
  }

  /** The hosts to choose from. */
  private List<MirrorNode> hosts() {
    List<MirrorNode> tabs = new ArrayList<>();
    String shown = hostName();
    for (NodeDoc d : guide().pack().scenario().nodes()) {
      if (d instanceof NodeDoc.HostDoc h && person(h)) {
        boolean here = d.name().equals(shown);
        String label = names().label(d.name());
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

  // ---- why

  /** The event that is asked about: the picked one, else the last that went wrong; or null. */
  private TraceEvent failure() {
    int event = failureIndex();
    return event < 0 ? null : guide().session().trace().get(event);
  }

  private int failureIndex() {
    Trace trace = guide().session().trace();
    int picked = desk.state.selection.event();
    if (picked >= trace.first() && picked < trace.size() && WhyContent.asks(trace.get(picked))) {
      return picked;
    }
    for (int i = guide().session().moment().index() - 1; i >= trace.first(); i--) {
      boolean everyday = "NOT_FOR_ME".equals(EventFields.value(trace.get(i), "reason"));
      if (WhyContent.asks(trace.get(i)) && !everyday) {
        return i;
      }
    }
    return TraceEvent.NONE;
  }

  private List<MirrorNode> why() {
    TraceEvent e = failure();
    int event = failureIndex();
    desk.chain.follow(guide().session().trace());
    List<DoorLadder.State> doors =
        e == null
            ? List.of()
            : DoorLadder.read(
                guide().session().trace(),
                desk.chain,
                event,
                node -> names().doc(topology().node(node)) instanceof NodeDoc.RouterDoc);
    return new WhyContent(words(), names()).nodes(e, e == null ? "" : event(event), doors);
  }

  // ---- tables and devices

  private List<MirrorNode> tables() {
    Moment m = guide().session().moment();
    String row = pickedRow();
    int picked = desk.device == null ? TraceEvent.NONE : topology().find(desk.device);
    return new TablesContent(words(), names(), m.time(), m.index(), row)
        .nodes(guide().session().tables(), keepers(), group(row), picked);
  }

  /** The tables to show: those chosen, else those that the picked row or the lesson is about. */
  private TableGroup group(String row) {
    if (desk.tables != null) {
      return desk.tables;
    }
    TableGroup pointed = TableGroup.pointed(desk.state.lights);
    return row != null ? TableGroup.ofRow(row) : pointed != null ? pointed : TableGroup.ROUTER;
  }

  /** The picked row, or the row that the picked event is about; null if there is none. */
  private String pickedRow() {
    if (desk.state.selection.row() != null) {
      return desk.state.selection.row();
    }
    int event = desk.state.selection.event();
    if (event < guide().session().trace().first() || event >= guide().session().trace().size()) {
      return null;
    }
    TraceEvent e = guide().session().trace().get(event);
    String table = EventFields.value(e, "table");
    String row = EventFields.value(e, "row");
    if (table == null || row == null || e.node() < 0) {
      return null;
    }
    return TablesContent.path(table, row, topology().node(e.node()), e.node() == firstRouter());
  }

  private List<TablesContent.Keeper> keepers() {
    List<TablesContent.Keeper> out = new ArrayList<>();
    int router = firstRouter();
    if (router >= 0) {
      out.add(keeper(router, true));
    }
    for (NodeDoc d : guide().pack().scenario().nodes()) {
      int node = topology().find(d.name());
      if (node >= 0 && node != router) {
        out.add(keeper(node, false));
      }
    }
    return out;
  }

  private TablesContent.Keeper keeper(int node, boolean router) {
    List<String> tables = new ArrayList<>();
    if (guide().session().network().node(node) instanceof Facts f) {
      for (FactSpec spec : f.facts()) {
        if (spec.kind() == FactKind.TABLE) {
          tables.add(spec.name());
        }
      }
    }
    return new TablesContent.Keeper(node, tables, router);
  }

  private int firstRouter() {
    int first = TraceEvent.NONE;
    for (NodeDoc d : guide().pack().scenario().nodes()) {
      if (d instanceof NodeDoc.RouterDoc) {
        boolean outside = d.stage() != null && "outside".equals(d.stage().place());
        int node = topology().find(d.name());
        if (!outside) {
          return node;
        }
        first = first == TraceEvent.NONE ? node : first;
      }
    }
    return first;
  }

  private List<MirrorNode> device() {
    String node = shownDevice();
    List<String> all = new ArrayList<>();
    for (NodeDoc d : guide().pack().scenario().nodes()) {
      all.add(d.name());
    }
    int number = topology().find(node);
    List<FactSpec> facts =
        guide().session().network().node(number) instanceof Facts f ? f.facts() : List.of();
    return new DeviceContent(words(), names(), guide().runner(), desk.typed, desk.problems)
        .nodes(node, all, facts);
  }

  private String shownDevice() {
    int node = desk.state.selection.node();
    if (node >= 0) {
      desk.device = topology().node(node);
    }
    if (desk.device == null) {
      var ui = guide().pack().lesson().ui();
      desk.device = ui == null || ui.follow() == null ? topology().node(0) : ui.follow();
    }
    return desk.device;
  }

  /** An event of the trace as a sentence; empty for one that its neighbours tell. */
  String event(int index) {
    Narration n = new Narrator(topology(), names()::label).tell(guide().session().trace(), index);
    return n == null ? "" : words().get(n.key(), n.args());
  }

  /** The kind of an event and where it happened, in a few words. */
  String kind(int index) {
    TraceEvent e = guide().session().trace().get(index);
    String node = e.node() == TraceEvent.NONE ? "" : names().label(e.node()) + " · ";
    return node + words().raw("ui.event." + e.type().name());
  }
}
