package fivedoors.ui.panel;

import com.badlogic.gdx.Gdx;
import fivedoors.lesson.Step;
import fivedoors.net.Topology;
import fivedoors.play.AddressView;
import fivedoors.play.LetterChain;
import fivedoors.play.RouterPart;
import fivedoors.play.Session;
import fivedoors.scenario.Command;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.UiScale;
import fivedoors.ui.input.Actions;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.model.UiState;
import fivedoors.ui.theme.ThemeKind;
import java.util.List;

/** Carries out what a person does to the screen: panels, pages, language, size, what is picked. */
final class ScreenActions {
  private final Desk desk;
  private final Contents contents;
  private final Runnable fit;

  /** How large the window was before it filled the screen. */
  private int windowWidth = 1280;

  private int windowHeight = 720;

  ScreenActions(Desk desk, Contents contents, Runnable fit) {
    this.desk = desk;
    this.contents = contents;
    this.fit = fit;
  }

  /** What the panels show. */
  Contents contents() {
    return contents;
  }

  /** What carries out what is done in terminals and browsers. */
  ProgramActions programs() {
    return new ProgramActions(desk, contents);
  }

  /** What carries out what is done in the windows of a firewall. */
  FirewallActions firewall(Deeds deeds) {
    return new FirewallActions(desk, contents, deeds);
  }

  /** Does the action. Answers false if it is not about the screen. */
  boolean activate(String id) {
    UiState state = desk.state;
    int colon = id.indexOf(':');
    if (colon > 0) {
      return picked(id.substring(0, colon), id.substring(colon + 1));
    } else if (id.startsWith("level-")) {
      desk.level = InspectorContent.Level.valueOf(id.substring(6).toUpperCase());
    } else if (id.startsWith("theme-")) {
      state.theme(ThemeKind.valueOf(id.substring(6).toUpperCase().replace('-', '_')));
    } else if (id.startsWith("language-")) {
      state.language(id.substring(9));
    } else if (id.startsWith("speed-")) {
      desk.guide().playback().speedIndex(Integer.parseInt(id.substring(6)));
      desk.speeds = false;
    } else if (id.startsWith("tables-")) {
      desk.tables = TableGroup.valueOf(id.substring(7).toUpperCase());
    } else if (id.startsWith("sheet-")) {
      state.sheet(fivedoors.ui.Regions.Sheet.valueOf(id.substring(6).toUpperCase()));
    } else {
      return named(id);
    }
    return true;
  }

  private boolean picked(String kind, String rest) {
    UiState state = desk.state;
    switch (kind) {
      case "device":
        desk.device = rest;
        state.selection.pickNode(desk.guide().session().network().topology().find(rest));
        break;
      case "firewall":
        openFirewall(rest);
        break;
      case "job":
        job(RouterPart.valueOf(rest));
        break;
      case "host":
        if (!programs().leaves("host:" + rest)) {
          desk.turnTo(rest);
        }
        break;
      case "ip":
        light(rest);
        break;
      case "row":
        state.selection.pickRow(rest.equals(state.selection.row()) ? null : rest);
        break;
      case "sort":
        sort(rest);
        break;
      case "field":
        state.selection.pickField(rest.equals(state.selection.field()) ? null : rest);
        break;
      case "layer":
        state.selection.pickField("layer:" + rest);
        break;
      case "byte":
        byte[] bytes = contents.inspector().inspected();
        if (bytes != null) {
          state.selection.pickField(InspectorContent.fieldAt(bytes, Integer.parseInt(rest)));
        }
        break;
      case "goto":
        goTo(rest);
        break;
      case "frame":
        int frame = Integer.parseInt(rest);
        LetterChain.Place place = desk.chain.place(frame);
        state.selection.pickFrame(frame, place == null ? TraceEvent.NONE : place.index());
        break;
      default:
        return false;
    }
    return true;
  }

  /** Sorts a table by a column: upward, then downward, then as it was written. */
  private void sort(String head) {
    int slash = head.indexOf('/');
    String table = head.substring(0, slash);
    TableOrder next = TableOrder.after(desk.orders.get(table), head.substring(slash + 1));
    if (next == null) {
      desk.orders.remove(table);
    } else {
      desk.orders.put(table, next);
    }
  }

  /**
   * Lights the device that has an address, or says that none has it. A private address may be used
   * in many homes: the nearest to the host that printed it is meant.
   */
  private void light(String address) {
    Session session = desk.guide().session();
    Topology topology = session.network().topology();
    String name = contents.programs().hostName();
    int host = name == null ? 0 : topology.find(name);
    if (address.startsWith("127.")) {
      desk.state.selection.lightNode(host);
      return;
    }
    for (int i : topology.nearest(host)) {
      for (AddressView a : session.tables().addresses(i)) {
        if (a.address().toString().equals(address)) {
          desk.state.selection.lightNode(i);
          return;
        }
      }
    }
    desk.toast(desk.words().get("ui.toast.nobodyHas", address), null);
  }

  private void openFirewall(String host) {
    desk.device = host;
    desk.wizard.open(host);
    desk.state.selection.clear();
    desk.state.panel("firewall");
  }

  /** Opens what a part of the router keeps: its table, or the page that it serves. */
  private void job(RouterPart part) {
    desk.state.selection.clear();
    desk.state.panel(part == RouterPart.ADMIN ? "browser" : "tables");
    desk.tables =
        switch (part) {
          case FIREWALL, NAT, DHCP -> TableGroup.ROUTER;
          case ROUTING -> TableGroup.WAYS;
          case SWITCH, WIFI -> TableGroup.CABLES;
          case DNS, ADMIN -> TableGroup.DOORS;
        };
    if (part == RouterPart.ADMIN) {
      desk.typed.put(BrowserContent.FIELD, contents.xray().adminPage());
    }
  }

  /** Jumps to where a setting can be changed. */
  private void goTo(String setting) {
    int dot = setting.indexOf('.');
    String node = setting.substring(0, dot);
    if (setting.startsWith(".firewall", dot) && FirewallPanel.has(contents.names().doc(node))) {
      openFirewall(node);
      return;
    }
    desk.device = node;
    if (setting.endsWith(".forwards") || setting.endsWith(".nat")) {
      desk.tables = TableGroup.ROUTER;
      desk.state.selection.clear();
      desk.state.panel("tables");
    } else {
      desk.state.selection.pickNode(desk.guide().session().network().topology().find(node));
      desk.state.panel("device");
    }
  }

  private boolean named(String id) {
    UiState state = desk.state;
    switch (id) {
      case Actions.INSPECTOR:
        toggle("inspector");
        break;
      case Actions.TABLES:
        toggle("tables");
        break;
      case Actions.DEVICE:
        toggle("device");
        break;
      case "inspector-whole":
        desk.whole = !desk.whole;
        break;
      case Actions.TERMINAL:
        toggle("terminal");
        // Who opens a terminal types; on a phone that would cover half of it with keys.
        desk.typing = desk.narrow ? null : "fact:" + TerminalContent.FIELD;
        break;
      case Actions.BROWSER:
        toggle("browser");
        break;
      case Actions.WHY:
        toggle("why");
        break;
      case "panel-lesson":
        state.panel(null);
        break;
      case Actions.TIMELINE:
        state.timelineOpen(!state.timelineOpen());
        break;
      case Actions.LANGUAGE:
        state.language(state.language().equals("ko") ? "en" : "ko");
        break;
      case Actions.CLOSE:
        close();
        break;
      case Actions.SPEEDS:
        desk.speeds = !desk.speeds;
        break;
      case Actions.XRAY:
        state.xray(!state.xray());
        break;
      case Actions.MOTION:
        state.reducedMotion(!state.reducedMotion());
        break;
      case Actions.THEME:
        ThemeKind[] all = ThemeKind.values();
        state.theme(all[(state.theme().ordinal() + 1) % all.length]);
        break;
      default:
        return pages(id) || sizes(id);
    }
    return true;
  }

  private boolean pages(String id) {
    switch (id) {
      case Actions.HELP:
        page(Desk.Page.HELP);
        break;
      case Actions.MENU:
        page(Desk.Page.MENU);
        break;
      case Actions.COURSE:
        page(Desk.Page.COURSE);
        if (desk.course == null) {
          desk.wantCourse.run();
        }
        break;
      case Actions.LICENCES:
        page(Desk.Page.LICENCES);
        break;
      case Actions.TEACHER:
        page(Desk.Page.TEACHER);
        break;
      default:
        return false;
    }
    return true;
  }

  private boolean sizes(String id) {
    UiState state = desk.state;
    switch (id) {
      case Actions.LARGER:
        state.factor(UiScale.step(state.factor(), 1));
        break;
      case Actions.SMALLER:
        state.factor(UiScale.step(state.factor(), -1));
        break;
      case Actions.LARGE_TYPE:
        state.factor(state.factor() == UiScale.LARGE_TYPE ? 1 : UiScale.LARGE_TYPE);
        break;
      case Actions.ORIGINAL_SIZE:
        state.factor(1);
        break;
      case Actions.FIT:
        fit.run();
        break;
      case Actions.FULL_SCREEN:
        fullScreen();
        break;
      default:
        return false;
    }
    return true;
  }

  private void toggle(String panel) {
    desk.state.panel(panel.equals(desk.state.panel()) ? null : panel);
  }

  private void page(Desk.Page page) {
    desk.page = desk.page == page ? null : page;
  }

  /** Escape closes the topmost thing that is open. */
  private void close() {
    if (desk.speeds) {
      desk.speeds = false;
    } else if (desk.toast() != null) {
      desk.dropToast();
    } else if (desk.page != null) {
      desk.page = null;
    } else if (desk.state.panel() != null) {
      desk.state.panel(null);
    } else {
      desk.state.selection.clear();
      putNotesAway();
    }
  }

  private void putNotesAway() {
    if (desk.guide() != null) {
      Session session = desk.guide().session();
      for (int i = 0; i < session.network().topology().nodes(); i++) {
        desk.state.dismissed.put(i, session.moment().index() - 1);
      }
    }
  }

  private void fullScreen() {
    if (Gdx.graphics.isFullscreen()) {
      Gdx.graphics.setWindowedMode(windowWidth, windowHeight);
    } else {
      windowWidth = Gdx.graphics.getWidth();
      windowHeight = Gdx.graphics.getHeight();
      Gdx.graphics.setFullscreenMode(Gdx.graphics.getDisplayMode());
    }
  }

  /** Opens another lesson. */
  void open(String lesson) {
    desk.openLesson.accept(lesson);
  }

  /** What the lesson pane shows, to find its main button. */
  List<MirrorNode> lessonBody() {
    return contents.lessonBody();
  }

  /** The command with that text among those that buttons offer now, or null. */
  Command command(String text) {
    var runner = desk.guide().runner();
    if (runner.step() instanceof Step.Task t) {
      for (String permit : t.allow()) {
        String now = runner.world().exists(permit) ? runner.world().get(permit) : "";
        Command c = CommandLabels.of(permit, now);
        if (c != null && c.text().equals(text)) {
          return c;
        }
      }
    }
    return parse(text);
  }

  /** The commands of the device panel. */
  private Command parse(String text) {
    String[] parts = text.split(" ");
    if (parts.length < 2) {
      return null;
    }
    String node = parts[1];
    switch (parts[0]) {
      case "set":
        return parts.length == 3 ? new Command.SetFact(parts[1], parts[2]) : null;
      case "ping":
        return new Command.Ping(node, parts.length == 3 ? parts[2] : "");
      case "renew":
        return new Command.Renew(node);
      case "release":
        return new Command.Release(node);
      case "reboot":
        return new Command.Reboot(node);
      default:
        return null;
    }
  }
}
