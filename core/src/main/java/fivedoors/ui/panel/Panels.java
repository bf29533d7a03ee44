package fivedoors.ui.panel;

import com.badlogic.gdx.InputProcessor;
import com.badlogic.gdx.math.Rectangle;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Group;
import fivedoors.lesson.Records;
import fivedoors.play.Moment;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.PanelHost;
import fivedoors.ui.Platform;
import fivedoors.ui.Regions;
import fivedoors.ui.guide.CourseLoader;
import fivedoors.ui.guide.FreePlay;
import fivedoors.ui.guide.Workbench;
import fivedoors.ui.input.Actions;
import fivedoors.ui.input.Keyboard;
import fivedoors.ui.mirror.MirrorEvents;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Weight;
import fivedoors.ui.model.UiState;
import fivedoors.ui.theme.Look;
import fivedoors.ui.widget.Kit;
import java.util.List;
import java.util.function.Consumer;

/** All instruments around the stage, and the keyboard. */
public final class Panels implements PanelHost, Keyboard.Screen {
  private final Platform platform;
  private final UiState state;
  private final Desk desk;
  private final Contents contents;
  private final Controller controller;
  private final FocusRing ring = new FocusRing(this::show);
  private final Keyboard keyboard;
  private final FieldKeys fields;
  private final MirrorEvents heard = new Heard();
  private final Linking linking;
  private final StepOpener opener;
  private final MirrorWriter mirror;
  private Runnable fit = () -> {};
  private Group root;
  private PanelView lesson;
  private PanelView side;
  private TopBar top;
  private Rail rail;
  private TimelineView timeline;
  private ToastView toast;
  private String seen = "";

  /** What stands at the top of the pane of free play. */
  private String head = "";

  private int selection;
  private int printed = -1;
  private int told;

  /** Instruments for a lesson that is not loaded yet. */
  public Panels(Platform platform, UiState state) {
    this.platform = platform;
    this.state = state;
    desk = new Desk(state);
    contents = new Contents(desk);
    controller = new Controller(desk, new ScreenActions(desk, contents, () -> fit.run()));
    keyboard = new Keyboard(this, controller);
    fields = new FieldKeys(desk, controller, keyboard, ring.focus());
    linking = new Linking(desk, contents);
    opener = new StepOpener(desk);
    mirror = new MirrorWriter(platform.mirror(), desk, contents);
    selection = state.selection.version();
  }

  /** Says what brings the whole stage into view. */
  public void fit(Runnable action) {
    fit = action;
  }

  /** Says what opens a lesson by its id, and what has been done of all lessons so far. */
  public void course(Consumer<String> open, Records records) {
    desk.openLesson = open;
    desk.records = records;
    desk.wantCourse = this::loadCourse;
  }

  /** Says where free play is kept. */
  public void sandbox(Workbench bench) {
    desk.bench = bench;
  }

  private void loadCourse() {
    // Only one loading at a time; what it brings is kept.
    desk.wantCourse = () -> {};
    var pack = desk.guide().pack();
    CourseLoader.load(
        platform,
        pack.common("ko"),
        pack.common("en"),
        course -> {
          desk.course = course;
          desk.changed();
        });
  }

  /** Says something for a while. */
  public void tell(String key, String... args) {
    desk.toast(contents.words().get(key, args), null);
  }

  // ---- building

  @Override
  public void build(Group to, Look look, Regions regions) {
    root = to;
    ring.root(to);
    seen = "";
    desk.narrow = regions.narrow();
    if (desk.guide() == null) {
      return;
    }
    Kit kit = new Kit(look, controller, ring.focus(), regions.narrow(), platform.nativeText());
    lesson = new PanelView(kit, false);
    boolean covered = regions.narrow() && state.panel() != null && desk.page == null;
    Rectangle sheet = new Rectangle(regions.lesson);
    Rectangle open = new Rectangle(regions.panel);
    boolean calm = desk.guide().runner().calm();
    if (regions.narrow() && !calm) {
      sheet.height -= SheetBar.HEIGHT;
      open.set(sheet);
      SheetBar bar = new SheetBar(kit, desk, contents);
      root.addActor(bar);
      bar.bounds(regions.lesson);
    }
    if (!covered) {
      root.addActor(lesson);
      lesson.bounds(sheet);
    }
    side = null;
    if (state.panel() != null && !(regions.narrow() && desk.page != null)) {
      side = new PanelView(kit, true);
      side.head(contents.words().raw("ui.panel." + state.panel()), close());
      root.addActor(side);
      side.bounds(open);
    }
    timeline = new TimelineView(kit, desk, contents);
    rail = new Rail(kit, desk, contents);
    if (regions.rail.width > 0) {
      root.addActor(rail);
      rail.bounds(regions.rail);
    }
    if (!calm) {
      root.addActor(timeline);
      timeline.bounds(regions.timeline);
    }
    toast = new ToastView(kit, desk, contents);
    root.addActor(toast);
    toast.bounds(regions.stage);
    top = new TopBar(kit, desk, contents, regions.phone(), regions.lesson.width);
    root.addActor(top);
    top.bounds(regions.topBar);
    Overlay overlay = new Overlay(kit);
    overlay.setHeight(regions.height());
    overlay.lay(regions.width());
    root.addActor(overlay);
    fields.root(to);
    // Filled at the next update: what is changed while the app builds would be lost on it.
  }

  /** What is done in the mirror is done as on the canvas. */
  private final class Heard implements MirrorEvents {
    @Override
    public void activate(String id) {
      controller.activate(id);
    }

    @Override
    public void input(String id, String text) {
      controller.input(id, text);
    }

    @Override
    public void focused(String id) {
      ring.to(id);
    }
  }

  private Button close() {
    String label = contents.words().raw("ui.do.close");
    return new Button(Actions.CLOSE, label, Weight.LINK, true, false, null, "Esc");
  }

  // ---- every picture

  @Override
  public void update(float delta) {
    if (desk.guide() == null) {
      return;
    }
    desk.pass(delta);
    desk.left = null;
    String asked = state.takeAsked();
    if (asked != null) {
      controller.activate(asked);
    }
    followSelection();
    linking.update();
    settle();
    mirror.pass(delta);
  }

  /** Shows what is due, if it is not shown yet. */
  private void settle() {
    String now = key();
    if (!now.equals(seen)) {
      refresh();
      seen = key();
    }
  }

  /** Everything that what is shown depends on, tables to the second. */
  private String key() {
    Moment m = desk.guide().session().moment();
    return m.index()
        + " "
        + m.time() / 1_000_000_000L
        + " "
        + desk.guide().version()
        + " "
        + desk.guide().session().course()
        + " "
        + desk.version()
        + " "
        + state.selection.version()
        + " "
        + state.linked.version()
        + " "
        + desk.hover
        + " "
        + desk.page;
  }

  /** A picked letter or device opens its instrument. */
  private void followSelection() {
    if (selection == state.selection.version()) {
      return;
    }
    selection = state.selection.version();
    if (controller.pointed() || !state.selection.opens() || desk.guide().runner().calm()) {
      return;
    }
    String wanted = state.panel();
    if (state.selection.row() != null) {
      desk.tables = TableGroup.ofRow(state.selection.row());
    }
    boolean beside = FreePlay.is(desk.guide()) && !desk.narrow;
    if (state.selection.node() != TraceEvent.NONE) {
      // In free play the pane has what can be done with it, and the way to its settings.
      wanted = beside ? wanted : "device";
    } else if (failed() && "why".equals(state.panel())) {
      wanted = "why";
    } else if (state.selection.frame() != TraceEvent.NONE) {
      wanted = "inspector";
    }
    if (wanted != null && !wanted.equals(state.panel())) {
      state.panel(wanted);
    }
  }

  /** Whether what is picked is the end of a letter. */
  private boolean failed() {
    int event = state.selection.event();
    var trace = desk.guide().session().trace();
    return event >= trace.first() && event < trace.size() && WhyContent.asks(trace.get(event));
  }

  private void refresh() {
    if (root == null || lesson == null) {
      return;
    }
    boolean entered = opener.follow();
    String now = FreePlay.is(desk.guide()) ? desk.sandbox.top(contents.picked()) : head;
    if (entered || !now.equals(head)) {
      lesson.toTop();
      head = now;
    }
    lesson.head(desk.page == null ? null : contents.words().raw(contents.pageTitle()), close());
    if (desk.page != null) {
      lesson.show(contents.page(), List.of());
    } else {
      lesson.show(contents.lessonBody(), contents.lessonFoot());
    }
    int said = desk.guide().runner().said().size();
    if (!entered && said > told && desk.page == null) {
      // What the lesson says to an answer stands below it, where it may not be seen.
      lesson.toEnd();
    }
    told = said;
    if (side != null) {
      side.show(contents.panel(), contents.panelFoot(), desk.hover);
      if ("terminal".equals(state.panel())
          && printed != contents.programs().screen().lines().size()) {
        printed = contents.programs().screen().lines().size();
        side.toEnd();
      }
    }
    fields.takeUp();
    if (entered) {
      ring.restartIfGone();
    }
    top.refresh();
    rail.refresh();
    toast.refresh();
    mirror.show(heard);
  }

  @Override
  public void press(String action) {
    controller.activate(action);
  }

  /** Takes a file that somebody gave to the window; {@code text} is null if it cannot be read. */
  public void receive(String name, String text) {
    controller.receive(name, text);
  }

  /** Types into a field, as if a person had. */
  public void type(String id, String text) {
    controller.input(id, text);
  }

  @Override
  public InputProcessor input() {
    return keyboard;
  }

  // ---- keyboard

  @Override
  public boolean typing() {
    return fields.typing();
  }

  @Override
  public void stopTyping() {
    fields.stop();
  }

  /**
   * A key may come in the very frame in which a step changed: it means what is due to be shown, and
   * a button that is gone by then has no focus.
   */
  @Override
  public String focused() {
    if (desk.guide() == null || root == null) {
      return null;
    }
    settle(); // which may take away what had the focus
    return ring.pressable();
  }

  /** Behind the last thing comes the first. */
  @Override
  public void moveFocus(int by) {
    if (!tab(by)) {
      tab(by);
    }
  }

  @Override
  public boolean tab(int by) {
    if (root == null || desk.guide() == null) {
      return false;
    }
    settle();
    return ring.move(by);
  }

  @Override
  public void tabFromStart() {
    ring.focus().restart();
  }

  private void show(Actor actor) {
    lesson.reveal(actor);
    if (side != null) {
      side.reveal(actor);
    }
  }

  @Override
  public boolean arrow(String focused, int dx, int dy) {
    String nudge = SandboxEdits.arrow(focused, dx, dy);
    if (nudge != null) {
      controller.activate(nudge);
      return true;
    } else if (dy != 0 && focused.startsWith("item:")) {
      controller.activate((dy > 0 ? "up:" : "down:") + focused.substring(5));
      return true;
    } else if (dy != 0) {
      moveFocus(-dy);
      return true;
    }
    return false;
  }
}
