package fivedoors.ui;

import com.badlogic.gdx.Application.ApplicationType;
import com.badlogic.gdx.ApplicationAdapter;
import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.InputMultiplexer;
import com.badlogic.gdx.graphics.OrthographicCamera;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.scenes.scene2d.Group;
import com.badlogic.gdx.scenes.scene2d.Stage;
import com.badlogic.gdx.scenes.scene2d.Touchable;
import com.badlogic.gdx.utils.viewport.Viewport;
import fivedoors.play.Session;
import fivedoors.ui.draw.CrispBatch;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.draw.Sheet;
import fivedoors.ui.draw.Watch;
import fivedoors.ui.guide.FreePlay;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.guide.Keeper;
import fivedoors.ui.guide.LessonLoader;
import fivedoors.ui.guide.LessonPack;
import fivedoors.ui.guide.Workbench;
import fivedoors.ui.model.UiState;
import fivedoors.ui.panel.Panels;
import fivedoors.ui.probe.ScreenProbe;
import fivedoors.ui.stage.ConnectorView;
import fivedoors.ui.stage.StageView;
import fivedoors.ui.theme.Fonts;
import fivedoors.ui.theme.Icons;
import fivedoors.ui.theme.Look;
import fivedoors.ui.theme.Theme;

/**
 * The app: the same code on the desktop and in the browser. It owns what lives as long as the
 * window, and builds all views anew when scale, size or theme change; what a person did and set is
 * in {@link UiState} and survives that.
 */
public final class App extends ApplicationAdapter {
  /**
   * The longest step of the picture, seconds: after a pause the picture goes on, it does not jump.
   */
  private static final float LONGEST_STEP = 0.1f;

  /** So long a finger that stays down keeps the picture as it is, seconds. */
  private static final float LONGEST_HOLD = 1;

  private final Platform platform;
  private final UiState state;
  private Keeper keeper;
  private Workbench bench;

  /** The lesson that was on last time, or null. */
  private String remembered;

  private final Regions regions = new Regions();
  private CrispBatch batch;
  private Stillness stillness;
  private Sheet sheet;
  private Shapes shapes;
  private Fonts fonts;
  private Icons icons;
  private Look look;
  private Stage stage;
  private Group panelRoot;
  private PanelHost panels;
  private StageView stageView;
  private int builtVersion = -1;
  private Guide builtGuide;
  private boolean builtCalm;
  private float held;
  private int width;
  private int height;
  private long frames;

  /** An app that has not started; libGDX starts it by calling {@link #create}. */
  public App(Platform platform) {
    this.platform = platform;
    state = new UiState(platform.language());
    Panels instruments = new Panels(platform, state);
    instruments.fit(() -> stageView.fit());
    panels = instruments;
  }

  /** Whether {@link #create} has been through: false where there is nothing to draw on. */
  public boolean started() {
    return batch != null;
  }

  /** How many pictures have been put together since the start. */
  public long frames() {
    return frames;
  }

  /** What the person has set. */
  public UiState state() {
    return state;
  }

  /** Where the parts of the screen are. */
  public Regions regions() {
    return regions;
  }

  /** The stage, or null before a lesson is loaded. */
  public StageView stageView() {
    return stageView;
  }

  /** Gives the app other instruments than its own; before {@link #create}. */
  public void panels(PanelHost host) {
    panels = host;
  }

  /**
   * Loads a lesson and opens it at its first step; in the browser that takes a moment.
   *
   * @param id a lesson, or null for the first one
   */
  public void loadLesson(String id) {
    load(id, false);
  }

  /** Opens a lesson where it was left; one that was played to its end begins anew. */
  private void takeUp(String id) {
    load(id, true);
  }

  /** Whether somebody chose that lesson; else it is only the one that was on last. */
  private boolean asked(String id) {
    return state.guide() != null || id != null && id.equals(platform.lesson());
  }

  private static long memory() {
    boolean browser = Gdx.app.getType() == ApplicationType.WebGL;
    return browser ? Session.BROWSER_TRACE : Session.DESKTOP_TRACE;
  }

  private void load(String id, boolean whereItWasLeft) {
    LessonLoader.load(
        platform,
        id,
        (pack, problem) -> {
          if (pack == null && id != null && id.equals(remembered)) {
            // The lesson that was on last is no longer there.
            remembered = null;
            loadLesson(null);
          } else if (pack == null) {
            state.failure(problem);
          } else {
            open(pack, whereItWasLeft && !(asked(id) && keeper.finished(pack)));
          }
        });
  }

  private void open(LessonPack pack, boolean whereItWasLeft) {
    Guide guide =
        FreePlay.ID.equals(pack.lesson().id()) ? bench.open(pack) : new Guide(pack, memory());
    if (whereItWasLeft) {
      keeper.resume(guide);
    }
    state.guide(guide);
  }

  /** The same in a language. */
  public void loadLesson(String id, String language) {
    state.language(language);
    loadLesson(id);
  }

  /** Shows the moment after that many events. */
  public void advanceTo(int events) {
    while (state.guide().session().moment().index() < events && state.guide().next()) {
      // Event by event, as a person would.
    }
  }

  /** Does an action as if its button had been pressed. */
  public void press(String action) {
    if (panels != null) {
      stillness.end();
      panels.press(action);
    }
  }

  /** The id of what has the focus, or null. */
  public String focused() {
    return panels == null ? null : panels.focused();
  }

  /** Types into a field, as if a person had. */
  public void type(String field, String text) {
    if (panels instanceof Panels instruments) {
      instruments.type(field, text);
    }
  }

  /** Takes a file that somebody gave to the window; {@code text} is null if it cannot be read. */
  public void receive(String name, String text) {
    if (panels instanceof Panels instruments && state.guide() != null) {
      instruments.receive(name, text);
    }
  }

  /** Moves the focus as {@link PanelHost#tab} does. */
  public boolean tab(int by) {
    return panels != null && panels.tab(by);
  }

  /** Begins anew with the focus, as {@link PanelHost#tabFromStart} does. */
  public void tabFromStart() {
    if (panels != null) {
      panels.tabFromStart();
    }
  }

  /** Lets somebody see everything that is drawn from now on; after {@link #create}. */
  public void watch(Watch watcher) {
    shapes.watch(watcher);
  }

  /** Physical pixels in a logical pixel of the last picture. */
  public float density() {
    return look.density;
  }

  /** The batch that everything is drawn with. */
  public Batch batch() {
    return batch;
  }

  /** What is on screen, as {@link ScreenProbe} writes it, with every drawn text if wanted. */
  public String probe(boolean withTexts) {
    float scale = look == null ? 1 : look.density / platform.pixelRatio();
    return ScreenProbe.json(state, panels.focused(), stage.getRoot(), scale, withTexts);
  }

  @Override
  public void create() {
    boolean kept = Gdx.app.getType() == ApplicationType.WebGL;
    batch = new CrispBatch(kept);
    stillness = new Stillness(kept);
    sheet = new Sheet();
    shapes = new Shapes(batch, sheet);
    fonts = new Fonts(platform, 1, sheet.glyphs());
    icons = new Icons(Gdx.files.internal("icons.atlas"), sheet);
    stage = new Stage(new LogicalViewport(), batch);
    InputMultiplexer input = new InputMultiplexer(stillness, stage);
    if (panels != null) {
      input.addProcessor(panels.input());
    }
    Gdx.input.setInputProcessor(input);
    keeper = new Keeper(platform);
    keeper.settings(state);
    bench = new Workbench(platform, state, memory());
    if (panels instanceof Panels instruments) {
      instruments.course(this::takeUp, keeper.records());
      instruments.sandbox(bench);
    }
    String asked = platform.lesson();
    remembered = keeper.records().last();
    takeUp(asked == null ? remembered : asked);
  }

  @Override
  public void resize(int newWidth, int newHeight) {
    width = Gdx.graphics.getBackBufferWidth();
    height = Gdx.graphics.getBackBufferHeight();
    builtVersion = -1;
  }

  private void build() {
    float density = UiScale.density(width, height, platform.pixelRatio(), state.factor());
    if (look != null) {
      look.dispose();
    }
    look = new Look(Theme.of(state.theme()), fonts, shapes, icons, density);
    batch.density(density);
    regions.set(
        width / density,
        height / density,
        state.timelineOpen(),
        state.panel() != null,
        state.sheet(),
        calm());
    ((LogicalViewport) stage.getViewport()).fit(regions.width(), regions.height());
    stage.clear();
    panelRoot = new Group();
    panelRoot.setTransform(false);
    // Between the panels hands reach the stage.
    panelRoot.setTouchable(Touchable.childrenOnly);
    panelRoot.setSize(regions.width(), regions.height());
    StageView before = stageView;
    stageView = null;
    if (state.guide() != null) {
      stageView = new StageView(look, state, regions.stage, before);
      stageView.showTable(!calm());
      stageView.hands(this::press);
      stage.addActor(stageView);
    }
    stage.addActor(panelRoot);
    if (panels != null) {
      panels.build(panelRoot, look, regions);
    }
    if (stageView != null) {
      ConnectorView connector = new ConnectorView(look, state.anchors, !regions.narrow());
      stageView.connector(connector);
      stage.addActor(connector);
    }
    stillness.end();
    builtVersion = state.version();
    builtGuide = state.guide();
    builtCalm = calm();
  }

  /** Whether nothing but the first question of the lesson is to be seen yet. */
  private boolean calm() {
    return state.guide() != null && state.guide().runner().calm();
  }

  /**
   * Whether the views may be built anew: not between the press and the release of a button, which
   * would then be lost.
   */
  private boolean free(float delta) {
    held = Gdx.input.isTouched() ? held + delta : 0;
    return held == 0 || held > LONGEST_HOLD || builtVersion < 0 || builtGuide != state.guide();
  }

  @Override
  public void render() {
    if (width == 0 || height == 0) {
      return;
    }
    float delta = Math.min(LONGEST_STEP, Gdx.graphics.getDeltaTime());
    if ((builtVersion != state.version() || builtCalm != calm()) && free(delta)) {
      build();
    }
    state.anchors.begin();
    if (state.guide() != null) {
      state.guide().update(delta);
    }
    keeper.follow(state);
    bench.follow(delta);
    if (panels != null) {
      tellNews();
      panels.update(delta);
    }
    if (stageView != null) {
      stageView.update(delta);
    }
    stage.act(delta);
    if (stillness.looks()) {
      draw();
    }
  }

  private void draw() {
    batch.ground(look.theme.stage);
    shapes.pixels(look.density);
    stage.draw();
    frames++;
    if (batch.changed()) {
      stillness.end();
    }
  }

  /** What went wrong with keeping the progress is said once, as soon as there are words for it. */
  private void tellNews() {
    if (state.guide() != null && panels instanceof Panels instruments) {
      String news = keeper.takeNews();
      if (news != null) {
        instruments.tell(news, keeper.place());
      }
      news = bench.takeNews();
      if (news != null) {
        instruments.tell(news, bench.aside());
      }
    }
  }

  /** A window that is put away, or a tab that is hidden: nobody looks, so time stands still. */
  @Override
  public void pause() {
    Guide guide = state.guide();
    if (guide != null && guide.playback().playing()) {
      guide.play(false);
    }
  }

  @Override
  public void dispose() {
    stage.dispose();
    look.dispose();
    fonts.dispose();
    sheet.dispose();
    batch.dispose();
  }

  /** Shows a world of logical pixels on the whole window. */
  private static final class LogicalViewport extends Viewport {
    private LogicalViewport() {
      setCamera(new OrthographicCamera());
    }

    private void fit(float worldWidth, float worldHeight) {
      setWorldSize(worldWidth, worldHeight);
      setScreenBounds(0, 0, Gdx.graphics.getWidth(), Gdx.graphics.getHeight());
      apply(true);
    }
  }
}
