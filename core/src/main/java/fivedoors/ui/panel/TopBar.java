package fivedoors.ui.panel;

import com.badlogic.gdx.math.Rectangle;
import fivedoors.lesson.Words;
import fivedoors.play.Playback;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.draw.Texts;
import fivedoors.ui.input.Actions;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Weight;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.widget.IconButton;
import fivedoors.ui.widget.Kit;
import fivedoors.ui.widget.TextBlock;
import fivedoors.ui.widget.Widget;
import java.util.ArrayList;
import java.util.List;

/** The bar at the top: menu, lesson, transport, speed, clock, language. */
final class TopBar extends Widget {
  private static final float GAP = 16;

  /** The least room for a clock to the nanosecond's thousands, and for one to milliseconds. */
  private static final float EXACT_CLOCK = 150;

  private static final float BRIEF_CLOCK = 116;

  /** How far right of the beginning of the clock it is told which day it is. */
  private static final float DAY = 196;

  /** The width of the buttons and the clock in an upright window. */
  private static final float UPRIGHT = 520;

  private final Desk desk;
  private final Contents contents;
  private final Texts texts;
  private final boolean phone;
  private final float lessonEdge;
  private final List<IconButton> buttons = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final List<IconButton> speeds = new ArrayList<>();
  private IconButton speed;
  private TextBlock title;
  private float clockX;
  private float clockRoom;
  private String pace = "";
  private double paceFor = -1;
  private boolean pacePlaying;
  private long paceDay;
  private String paceLanguage = "";

  TopBar(Kit kit, Desk desk, Contents contents, boolean phone, float lessonEdge) {
    super(kit);
    this.desk = desk;
    this.contents = contents;
    this.phone = phone;
    this.lessonEdge = lessonEdge;
    texts = new Texts(kit.look().shapes, kit.look().fonts, kit.look().density);
  }

  /** Takes its place and lays its buttons out for the window's width. */
  void bounds(Rectangle r) {
    setPosition(r.x, r.y);
    setSize(r.width, r.height);
    lay(r.width);
  }

  @Override
  public void lay(float width) {
    clearChildren();
    buttons.clear();
    ids.clear();
    Words words = contents.words();
    float x = put(Actions.MENU, null, 4) + 4;
    boolean roomy = lessonEdge < width / 2;
    // An upright window has the lesson below: the title ends where the other things begin.
    float edge = roomy ? lessonEdge : width - UPRIGHT;
    if (!phone) {
      String text = contents.lessonWords().raw("title");
      title = new TextBlock(kit(), text, TextStyle.BODY_BOLD, theme().ink);
      title.lay(edge - x - 8);
      if (title.rows() > 1) {
        title = new TextBlock(kit(), text, TextStyle.SMALL_BOLD, theme().ink);
        title.lay(edge - x - 8);
      }
      addActor(title);
      place(title, x, (getHeight() - title.getHeight()) / 2);
      x = edge + GAP;
    }
    boolean calm = desk.guide().runner().calm();
    for (String id : calm ? List.<String>of() : Controls.TRANSPORT) {
      if (!phone || id.equals(Actions.PLAY) || id.endsWith("-event")) {
        x = put(id, null, x);
      }
    }
    speed = null;
    if (!phone && !calm) {
      speed = new IconButton(kit(), Controls.button(words, desk, Actions.SPEEDS), null, "", false);
      addActor(speed);
      speed.show(Controls.button(words, desk, Actions.SPEEDS), speedText());
      // As wide as the widest speed, so that what follows does not jump.
      speed.lay(76);
      place(speed, x + 4, (getHeight() - speed.getHeight()) / 2);
      x += 84;
    }
    clockX = x + (phone ? 4 : GAP);
    float right = width - 4;
    if (!phone && roomy) {
      right = calm ? right : putRight(Actions.FULL_SCREEN, null, right);
      right = putRight(Actions.HELP, null, right);
    }
    String other = desk.state.language().equals("ko") ? "EN" : "한국어";
    clockRoom = putRight(Actions.LANGUAGE, other, right) - clockX;
  }

  private float put(String id, String caption, float x) {
    IconButton b = button(id, caption);
    place(b, x, (getHeight() - b.getHeight()) / 2);
    return x + b.getWidth();
  }

  private float putRight(String id, String caption, float right) {
    IconButton b = button(id, caption);
    place(b, right - b.getWidth(), (getHeight() - b.getHeight()) / 2);
    return right - b.getWidth();
  }

  private IconButton button(String id, String caption) {
    Button node = Controls.button(contents.words(), desk, id);
    IconButton b = new IconButton(kit(), node, Controls.icon(id, false), caption, false);
    b.lay(b.wish(200));
    addActor(b);
    buttons.add(b);
    ids.add(id);
    return b;
  }

  /** Takes over how things stand; called when something changed. */
  void refresh() {
    Words words = contents.words();
    boolean playing = desk.guide().playback().playing();
    for (int i = 0; i < buttons.size(); i++) {
      String id = ids.get(i);
      buttons.get(i).icon(Controls.icon(id, playing));
      buttons.get(i).show(Controls.button(words, desk, id));
    }
    if (speed != null) {
      speed.show(Controls.button(words, desk, Actions.SPEEDS), speedText());
    }
    speedList(words);
  }

  private String speedText() {
    return contents.words().get("ui.speed", Controls.speed(desk.guide().playback().speed()));
  }

  private void speedList(Words words) {
    for (IconButton b : speeds) {
      b.remove();
    }
    speeds.clear();
    if (!desk.speeds || speed == null) {
      return;
    }
    double[] all = Playback.speeds();
    for (int i = 0; i < all.length; i++) {
      String text = words.get("ui.speed", Controls.speed(all[i]));
      boolean here = i == desk.guide().playback().speedIndex();
      Button node = new Button("speed-" + i, text, Weight.PLAIN, true, here, null, null);
      IconButton b = new IconButton(kit(), node, null, text, false);
      b.lay(76);
      b.setPosition(speed.getX(), -4 - (i + 1) * b.getHeight());
      addActor(b);
      speeds.add(b);
    }
  }

  @Override
  public com.badlogic.gdx.scenes.scene2d.Actor hit(float x, float y, boolean touchable) {
    // The list of speeds hangs below the bar.
    com.badlogic.gdx.scenes.scene2d.Actor hit = super.hit(x, y, touchable);
    return hit == this && (y < 0 || y > getHeight()) ? null : hit;
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    shapes.rect(x, y, getWidth(), getHeight(), theme().panel);
    shapes.rect(x, y, getWidth(), 1, theme().line);
    long now = desk.guide().session().moment().time();
    texts.left(TextStyle.MONO, clock(now), theme().ink, x + clockX, y + 27);
    boolean beside = clockRoom >= DAY + 80;
    long day = ClockText.days(now);
    if (beside && day > 0) {
      texts.left(TextStyle.SMALL, days(day), theme().ink2, x + clockX + DAY, y + 27);
    }
    texts.left(TextStyle.SMALL, pace(beside ? 0 : day), theme().ink2, x + clockX, y + 9);
    if (!speeds.isEmpty()) {
      float bottom = y + speeds.get(speeds.size() - 1).getY();
      float left = x + speed.getX();
      shapes.card(left - 4, bottom - 4, 84, y - bottom + 4, 8, theme().panel, 1, theme().line);
    }
  }

  /** The clock as exactly as there is room for. */
  private String clock(long now) {
    if (clockRoom >= EXACT_CLOCK) {
      return ClockText.full(now);
    }
    String brief = ClockText.brief(now);
    return clockRoom >= BRIEF_CLOCK ? brief : brief.substring(0, "12:00:00".length());
  }

  private String days(long day) {
    return contents.words().get("ui.clock.day", Long.toString(day));
  }

  /**
   * How much slower than real the picture runs, in as many words as there is room for.
   *
   * @param day the day, if it has to stand in the same line; else 0
   */
  private String pace(long day) {
    boolean playing = desk.guide().playback().playing();
    double slower = playing ? desk.guide().playback().slowdown() : 0;
    String language = desk.state.language();
    if (slower == paceFor
        && playing == pacePlaying
        && day == paceDay
        && language.equals(paceLanguage)) {
      return pace;
    }
    paceFor = slower;
    pacePlaying = playing;
    paceDay = day;
    paceLanguage = language;
    Words words = contents.words();
    String before = day > 0 ? days(day) + " · " : "";
    // At the very beginning nothing tells yet how fast it will be.
    boolean begins = playing && slower <= 0;
    String full = begins ? words.raw("ui.clock.playing") : ClockText.pace(words, slower);
    String brief = begins ? full : ClockText.shortPace(words, slower);
    pace = before + (fits(before + full) ? full : brief);
    pace = fits(pace) ? pace : brief;
    return pace;
  }

  private boolean fits(String line) {
    return texts.width(TextStyle.SMALL, line) <= clockRoom - 4;
  }
}
