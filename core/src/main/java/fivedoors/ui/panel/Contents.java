package fivedoors.ui.panel;

import fivedoors.device.FactSpec;
import fivedoors.device.Facts;
import fivedoors.lesson.LessonWords;
import fivedoors.lesson.Words;
import fivedoors.net.Topology;
import fivedoors.play.Narration;
import fivedoors.play.Narrator;
import fivedoors.scenario.NodeDoc;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.guide.Course;
import fivedoors.ui.guide.FreePlay;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import java.util.ArrayList;
import java.util.List;

/** Gathers what each panel shows from the lesson as it stands; canvas and mirror show the same. */
final class Contents {
  private final Desk desk;
  private final InspectorPanel inspector;
  private final ProgramPanels programs;
  private final WhyPanel why;
  private final FirewallPanel firewall;
  private final XrayPanel xray;
  private final TablesPanel tables;

  Contents(Desk desk) {
    this.desk = desk;
    inspector = new InspectorPanel(desk, this);
    programs = new ProgramPanels(desk, this);
    why = new WhyPanel(desk, this);
    firewall = new FirewallPanel(desk, this);
    xray = new XrayPanel(desk, this);
    tables = new TablesPanel(desk, this);
  }

  /** The letter that is looked into. */
  InspectorPanel inspector() {
    return inspector;
  }

  /** The host whose programs are shown. */
  ProgramPanels programs() {
    return programs;
  }

  /** The firewall of a Windows computer. */
  FirewallPanel firewall() {
    return firewall;
  }

  /** The router opened up. */
  XrayPanel xray() {
    return xray;
  }

  /** The router whose rows have short paths, or NONE. */
  int firstRouter() {
    return tables.firstRouter();
  }

  /** The lesson being taken. */
  Guide guide() {
    return desk.guide();
  }

  LessonWords lessonWords() {
    return guide().pack().words(desk.state.language());
  }

  Words words() {
    return desk.words();
  }

  Names names() {
    return new Names(words(), guide()::device, topology());
  }

  /** The nodes, links and ports. */
  Topology topology() {
    return guide().session().network().topology();
  }

  private LessonContent lesson() {
    desk.begin();
    boolean playing = guide().playback().playing();
    desk.draft.elsewhere("firewall".equals(desk.state.panel()) && firewall.wanted());
    return new LessonContent(
        guide().runner(), lessonWords(), names(), desk.draft, playing, after());
  }

  private SandboxContent sandbox() {
    return new SandboxContent(words(), desk, this);
  }

  List<MirrorNode> lessonBody() {
    return FreePlay.is(guide()) ? sandbox().body() : lesson().body();
  }

  List<MirrorNode> lessonFoot() {
    return FreePlay.is(guide()) ? sandbox().foot() : lesson().foot();
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
      case "inspector" -> inspector.body();
      case "tables" -> tables.nodes();
      case "why" -> why.nodes();
      case "terminal" -> programs.terminal();
      case "browser" -> programs.browsing();
      case "firewall" -> firewall.nodes();
      default -> device();
    };
  }

  /** What the open instrument shows below. */
  List<MirrorNode> panelFoot() {
    String panel = desk.state.panel();
    return switch (panel == null ? "" : panel) {
      case "terminal" -> programs.terminalFoot();
      case "inspector" -> inspector.foot();
      case "firewall" -> firewall.foot();
      default -> List.of();
    };
  }

  private List<MirrorNode> device() {
    String node = shownDevice();
    List<String> all = new ArrayList<>();
    for (NodeDoc d : guide().devices()) {
      all.add(d.name());
    }
    int number = topology().find(node);
    if (number < 0) {
      return List.of(new Text(words().raw("ui.device.nothing"), Tone.QUIET));
    }
    List<FactSpec> facts =
        guide().session().network().node(number) instanceof Facts f ? f.facts() : List.of();
    DeviceContent content =
        new DeviceContent(words(), names(), guide().runner(), desk.typed, desk.problems);
    List<MirrorNode> out = new ArrayList<>();
    if (FreePlay.is(guide()) && desk.narrow) {
      out.add(new DeviceCard(words(), desk, this).card(node));
    }
    List<MirrorNode> nodes = content.nodes(node, all, facts);
    if (names().doc(node) instanceof NodeDoc.RouterDoc) {
      // Below the names of the devices.
      nodes.addAll(1, xray.nodes(number));
    }
    if (FreePlay.is(guide())) {
      List<MirrorNode> name = new ArrayList<>();
      NameField.add(words(), desk, node, names().label(node), name);
      nodes.addAll(1, name);
    }
    out.addAll(nodes);
    return out;
  }

  /** The device that is picked, else the one that the lesson follows. */
  String shownDevice() {
    int node = desk.state.selection.node();
    // An address pressed in a terminal lights its device; the terminal stays that of its own host.
    boolean meant = desk.state.selection.opens() || "device".equals(desk.state.panel());
    if (there(node) && meant) {
      desk.device = topology().node(node);
    }
    if (desk.device == null || !there(topology().find(desk.device))) {
      var ui = guide().pack().lesson().ui();
      desk.device = ui == null || ui.follow() == null ? first() : ui.follow();
    }
    return desk.device;
  }

  /** The device that is picked and is there at the shown moment, or null. */
  String picked() {
    int node = desk.state.selection.node();
    return there(node) ? topology().node(node) : null;
  }

  /**
   * The device whose card free play shows: the one that is being connected, else the picked one.
   */
  String worked() {
    String from = desk.sandbox.from;
    boolean waits = from != null && there(topology().find(from));
    return waits ? from : picked();
  }

  private boolean there(int node) {
    return node >= 0 && guide().session().plan().has(node);
  }

  /** Any device that is there; empty where there is none. */
  private String first() {
    List<Integer> all = guide().session().plan().nodes();
    return all.isEmpty() ? "" : topology().node(all.get(0));
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
