package fivedoors.ui.panel;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.math.Rectangle;
import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;
import fivedoors.lesson.Words;
import fivedoors.play.Playback;
import fivedoors.play.Session;
import fivedoors.play.TimelineFold;
import fivedoors.play.TimelineModel;
import fivedoors.ui.draw.Mark;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.draw.Texts;
import fivedoors.ui.input.Actions;
import fivedoors.ui.panel.StoryMarks.StoryMark;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;
import fivedoors.ui.widget.Focusable;
import fivedoors.ui.widget.IconButton;
import fivedoors.ui.widget.Kit;
import fivedoors.ui.widget.Widget;
import java.util.ArrayList;
import java.util.List;

/**
 * The strip of time: a mark for each event, and a scrubber that goes to any moment that has been
 * told, in both directions. Marks are shapes: what they mean stands above.
 */
final class TimelineView extends Widget implements Focusable {
  private static final float SIDE = 24;
  private static final double SHORTEST = 24;
  private static final float CLOSE = 7;
  private static final long LONG_FOLD = 10_000_000_000L;

  private final Desk desk;
  private final Contents contents;
  private final Texts texts;
  private final StoryMarks marks = new StoryMarks();

  /** Those of the marks that are drawn, and for what they were chosen. */
  private final List<StoryMark> chosen = new ArrayList<>();

  private int chosenOf = -1;
  private int chosenLinked = -1;
  private int chosenPicked;
  private double chosenBegin;
  private double chosenSpan;
  private long clockAt = -1;
  private String clock = "";
  private IconButton fold;
  private double begin;
  private double end;
  private double span = SHORTEST;
  private TimelineModel folds;
  private Session foldsOf;
  private boolean dragging;
  private float pointer = -1;

  TimelineView(Kit kit, Desk desk, Contents contents) {
    super(kit);
    this.desk = desk;
    this.contents = contents;
    texts = new Texts(kit.look().shapes, kit.look().fonts, kit.look().density);
    addListener(new Scrub());
  }

  void bounds(Rectangle r) {
    setPosition(r.x, r.y);
    setSize(r.width, r.height);
    chosenOf = -1;
    lay(r.width);
  }

  private boolean open() {
    return getHeight() > 60;
  }

  @Override
  public void lay(float width) {
    clearChildren();
    if (kit().touch()) {
      return;
    }
    fold =
        new IconButton(
            kit(),
            Controls.button(contents.words(), desk, Actions.TIMELINE),
            open() ? "chevron-down" : "chevron-up",
            null,
            false);
    fold.lay(36);
    addActor(fold);
    place(fold, width - 44, open() ? 2 : 4);
  }

  // ---- story seconds and pixels

  private Playback playback() {
    return desk.guide().playback();
  }

  /** Reads what the whole strip depends on, once a picture: it is asked for each mark. */
  private void measure() {
    begin = playback().begin();
    end = playback().end();
    span = Math.max(SHORTEST, end - begin);
  }

  private float x(double story) {
    return SIDE + (float) ((story - begin) / span) * (width() - 2 * SIDE);
  }

  private double story(float x) {
    double at = begin + (x - SIDE) / (width() - 2 * SIDE) * span;
    return Math.max(begin, Math.min(end, at));
  }

  private float width() {
    return open() || kit().touch() ? getWidth() : getWidth() - 44;
  }

  private float axis() {
    return open() ? getHeight() - 70 : getHeight() / 2;
  }

  // ---- drawing

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    measure();
    Theme t = theme();
    shapes.rect(x, y, getWidth(), getHeight(), t.panel);
    shapes.rect(x, y + getHeight() - 1, getWidth(), 1, t.line);
    if (open() && getHeight() > 90) {
      legend(shapes, x, y + getHeight() - 24);
    }
    float line = y + axis();
    float told = x + x(end);
    shapes.rect(x + SIDE, line - 1, width() - 2 * SIDE, 2, t.rule);
    shapes.rect(x + SIDE, line - 1, told - x - SIDE, 2, t.line);
    drawFolds(shapes, x, line);
    drawMarks(shapes, x, line);
    scrubber(shapes, x + x(playback().story()), y, line);
  }

  private void legend(Shapes shapes, float left, float y) {
    Words words = contents.words();
    float x = left + SIDE;
    x += texts.left(TextStyle.SMALL_BOLD, words.raw("ui.timeline.label"), theme().ink, x, y) + 24;
    x = entry(shapes, Mark.TRIANGLE, "sent", x, y);
    x = entry(shapes, Mark.DISC, "received", x, y);
    x = entry(shapes, Mark.SQUARE, "table", x, y);
    x = entry(shapes, Mark.DIAMOND, "rewrite", x, y);
    x = entry(shapes, Mark.CROSS, "drop", x, y);
    entry(shapes, Mark.WAVES, "fold", x, y);
  }

  private float entry(Shapes shapes, Mark mark, String key, float x, float y) {
    shapes.mark(mark, x + 6, y + 5, 11, color(mark));
    String text = contents.words().raw("ui.timeline." + key);
    return x + 18 + texts.left(TextStyle.SMALL, text, theme().ink2, x + 18, y) + 20;
  }

  private Color color(Mark mark) {
    Theme t = theme();
    return switch (mark) {
      case CROSS -> t.err;
      case DIAMOND, PLAY -> t.accent;
      case SQUARE -> t.ok;
      default -> t.ink;
    };
  }

  /** Where idle time is folded: waves, and how much it was where that is long. */
  private void drawFolds(Shapes shapes, float left, float line) {
    Session session = desk.guide().session();
    if (folds == null || foldsOf != session) {
      foldsOf = session;
      folds = new TimelineModel(session);
    }
    float last = -100;
    float said = -100;
    for (TimelineFold f : folds.folds(begin, begin + span, width() - 2 * SIDE)) {
      float x = left + (x(f.fromStory()) + x(f.toStory())) / 2;
      if (x - last < 16) {
        continue;
      }
      last = x;
      shapes.rect(x - 8, line - 2, 16, 4, theme().panel);
      shapes.mark(Mark.WAVES, x, line, 13, theme().ink2);
      if (open() && f.folded() >= LONG_FOLD) {
        String text = "+" + ClockText.left(f.folded());
        float half = texts.width(TextStyle.MONO_SMALL, text) / 2;
        if (x - half > said) {
          texts.center(TextStyle.MONO_SMALL, text, theme().ink2, x, line + 26);
          said = x + half + 6;
        }
      }
    }
  }

  private void drawMarks(Shapes shapes, float left, float line) {
    int shown = desk.guide().session().moment().index();
    choose();
    for (int i = 0; i < chosen.size(); i++) {
      StoryMark m = chosen.get(i);
      float x = left + x(m.story());
      float y = line + (!open() ? 0 : over(m) ? 16 : under(m) ? -16 : 0);
      shapes.alpha(m.index() < shown ? 1 : 0.4f);
      shapes.mark(m.mark(), x, y, m.big() ? 12 : 6, color(m.mark()));
      shapes.alpha(1);
      if (m.index() == chosenPicked || desk.state.linked.event(m.index())) {
        shapes.ring(x, y, m.index() == chosenPicked ? 11 : 8, 2, theme().accent);
      }
      desk.state.anchors.put(m.anchor(), x, y);
    }
  }

  private static boolean over(StoryMark m) {
    return m.mark() == Mark.CROSS || m.mark() == Mark.DIAMOND;
  }

  private static boolean under(StoryMark m) {
    return m.mark() == Mark.SQUARE;
  }

  /** Chooses the marks that have room beside each other; only when something has changed. */
  private void choose() {
    List<StoryMark> all = marks.follow(desk.guide().session());
    int picked = desk.state.selection.event();
    boolean same =
        chosenOf == marks.version()
            && chosenPicked == picked
            && chosenLinked == desk.state.linked.version()
            && chosenBegin == begin
            && chosenSpan == span;
    if (same) {
      return;
    }
    chosenOf = marks.version();
    chosenPicked = picked;
    chosenLinked = desk.state.linked.version();
    chosenBegin = begin;
    chosenSpan = span;
    chosen.clear();
    float upper = -100;
    float middle = -100;
    float lower = -100;
    for (int i = 0; i < all.size(); i++) {
      StoryMark m = all.get(i);
      float x = x(m.story());
      boolean over = over(m);
      boolean under = under(m);
      float last = over ? upper : under ? lower : middle;
      boolean lit = picked == m.index() || desk.state.linked.event(m.index());
      if (!lit && x - last < (m.big() ? CLOSE : CLOSE - 2)) {
        continue;
      }
      chosen.add(m);
      upper = over ? x : upper;
      lower = under ? x : lower;
      middle = over || under ? middle : x;
    }
  }

  private void scrubber(Shapes shapes, float x, float y, float line) {
    Theme t = theme();
    float top = open() ? line + 26 : line + 14;
    float bottom = open() ? line - 26 : line - 14;
    shapes.rect(x - 1, bottom, 2, top - bottom, t.accent);
    shapes.disc(x, line, dragging ? 10 : 8, t.accent);
    shapes.ring(x, line, dragging ? 10 : 8, 2, t.panel);
    if (open() && bottom - y > 20) {
      long now = desk.guide().session().moment().time();
      if (now != clockAt) {
        clockAt = now;
        clock = ClockText.brief(now);
      }
      float half = texts.width(TextStyle.MONO_SMALL, clock) / 2;
      float at = Math.max(getX() + half + 8, Math.min(getX() + getWidth() - half - 8, x));
      texts.center(TextStyle.MONO_SMALL, clock, t.accent, at, bottom - 14);
    }
    tip(shapes, y, line);
  }

  /** What would be shown if one went to where the mouse is. */
  private void tip(Shapes shapes, float y, float line) {
    if (pointer < 0 || dragging) {
      return;
    }
    StoryMark near = near(pointer);
    if (near == null) {
      return;
    }
    String when = ClockText.brief(desk.guide().session().trace().get(near.index()).time());
    String what = contents.event(near.index());
    String text = when + "  " + (what.isEmpty() ? contents.kind(near.index()) : what);
    float w = texts.width(TextStyle.SMALL, text) + 16;
    float left = Math.max(8, Math.min(getWidth() - w - 8, x(near.story()) - w / 2)) + getX();
    float bottom = Math.min(line + 30, y + getHeight() - 4);
    shapes.round(left, bottom, w, 26, 6, theme().ink);
    texts.left(TextStyle.SMALL, text, theme().panel, left + 8, bottom + 8);
  }

  private StoryMark near(float px) {
    StoryMark best = null;
    float distance = 10;
    for (StoryMark m : marks.follow(desk.guide().session())) {
      float d = Math.abs(x(m.story()) - px);
      if (d < distance || (d == distance && m.big())) {
        distance = d;
        best = m;
      }
    }
    return best;
  }

  // ---- acting

  private final class Scrub extends InputListener {
    @Override
    public boolean touchDown(InputEvent event, float x, float y, int p, int button) {
      if (p != 0 || button != 0 || event.getTarget() != TimelineView.this) {
        return false;
      }
      StoryMark near = near(x);
      if (near != null && near.big()) {
        desk.guide().seekIndex(near.index() + 1);
        desk.state.selection.pickFrame(
            desk.guide().session().trace().get(near.index()).frame(), near.index());
        desk.changed();
      } else {
        desk.guide().seekStory(story(x));
      }
      dragging = true;
      return true;
    }

    @Override
    public void touchDragged(InputEvent event, float x, float y, int p) {
      desk.guide().seekStory(story(x));
    }

    @Override
    public void touchUp(InputEvent event, float x, float y, int p, int button) {
      dragging = false;
    }

    @Override
    public boolean mouseMoved(InputEvent event, float x, float y) {
      pointer = event.getTarget() == TimelineView.this ? x : -1;
      return false;
    }

    @Override
    public void exit(
        InputEvent event, float x, float y, int p, com.badlogic.gdx.scenes.scene2d.Actor to) {
      pointer = -1;
    }
  }

  @Override
  public String focusId() {
    return "scrubber";
  }

  @Override
  public void probe(ProbeSink sink) {
    Vector2 at = localToStageCoordinates(new Vector2(0, 0));
    action(sink, "scrubber", true, at.x + x(playback().story()) - 22, at.y + axis() - 22, 44, 44);
    float high = kit().touch() ? Math.min(getHeight(), 2 * axis()) : 32;
    float low = at.y + axis() - high / 2;
    action(sink, "timeline-strip", true, at.x + SIDE, low, width() - 2 * SIDE, high);
  }
}
