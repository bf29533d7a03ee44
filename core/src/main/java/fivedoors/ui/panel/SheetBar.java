package fivedoors.ui.panel;

import com.badlogic.gdx.math.Rectangle;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;
import fivedoors.lesson.Words;
import fivedoors.ui.Regions.Sheet;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Weight;
import fivedoors.ui.widget.IconButton;
import fivedoors.ui.widget.Kit;
import fivedoors.ui.widget.Widget;

/**
 * The edge of the sheet of a narrow screen: which instrument it shows, and how far it is pulled up.
 */
final class SheetBar extends Widget {
  /** Its height. */
  static final float HEIGHT = 48;

  private static final float PHONE = 480;
  private static final float FINGER = 44;

  /** Who draws the edge this far pulls the sheet by one step. */
  private static final float PULL = 24;

  private final Desk desk;
  private final Contents contents;

  SheetBar(Kit kit, Desk desk, Contents contents) {
    super(kit);
    this.desk = desk;
    this.contents = contents;
    addListener(new Pull());
  }

  void bounds(Rectangle sheet) {
    setPosition(sheet.x, sheet.y + sheet.height - HEIGHT);
    setSize(sheet.width, HEIGHT);
    lay(sheet.width);
  }

  @Override
  public void lay(float width) {
    clearChildren();
    Words words = contents.words();
    boolean lesson = desk.state.panel() == null;
    boolean phone = width < PHONE;
    String label = words.raw("ui.lesson.label");
    Button first = new Button("panel-lesson", label, Weight.PLAIN, true, lesson, null, null);
    float x = put(first, "book-open", phone ? null : label, 4);
    for (String id : Controls.INSTRUMENTS) {
      Button node = Controls.button(words, desk, id);
      x = put(node, Controls.icon(id, false), phone ? null : words.raw("ui.rail." + id), x);
    }
    Sheet now = desk.state.sheet();
    float right = width - 4;
    if (phone) {
      // There is room for one: it goes up step by step, and from the top down to the first lines.
      boolean top = now == Sheet.FULL;
      Sheet end = top ? Sheet.PEEK : Sheet.FULL;
      size(end, top ? "chevron-down" : "chevron-up", top ? Sheet.PEEK : step(now, 1), right);
      return;
    }
    right = size(Sheet.FULL, "chevron-up", step(now, 1), right);
    size(Sheet.PEEK, "chevron-down", step(now, -1), right);
  }

  private static Sheet step(Sheet from, int by) {
    int to = Math.max(0, Math.min(Sheet.values().length - 1, from.ordinal() + by));
    return Sheet.values()[to];
  }

  private static String action(Sheet to) {
    return "sheet-" + to.name().toLowerCase();
  }

  /** The sheet can also be drawn by its edge. */
  private final class Pull extends InputListener {
    private float from;

    @Override
    public boolean touchDown(InputEvent event, float x, float y, int pointer, int button) {
      from = event.getStageY();
      return pointer == 0 && button == 0;
    }

    @Override
    public void touchUp(InputEvent event, float x, float y, int pointer, int button) {
      float up = event.getStageY() - from;
      if (Math.abs(up) >= PULL && !event.isTouchFocusCancel()) {
        kit().events().activate(action(step(desk.state.sheet(), up > 0 ? 1 : -1)));
      }
    }
  }

  private float put(Button node, String icon, String caption, float x) {
    IconButton b = new IconButton(kit(), node, icon, caption, false);
    // Side by side on a phone, all of them fit beside the one that pulls the sheet.
    b.lay(caption == null ? FINGER : b.wish(200));
    addActor(b);
    place(b, x, (HEIGHT - b.getHeight()) / 2);
    return x + b.getWidth() + (caption == null ? 0 : 4);
  }

  private float size(Sheet end, String icon, Sheet to, float right) {
    String word = end == Sheet.FULL ? "ui.sheet.up" : "ui.sheet.down";
    boolean can = desk.state.sheet() != end;
    Button node =
        new Button(action(to), contents.words().raw(word), Weight.PLAIN, can, false, null, null);
    IconButton b = new IconButton(kit(), node, icon, null, false);
    b.lay(FINGER);
    addActor(b);
    place(b, right - FINGER, (HEIGHT - b.getHeight()) / 2);
    return right - FINGER;
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    shapes.rect(x, y, getWidth(), getHeight(), theme().panel);
    shapes.rect(x, y + getHeight() - 1, getWidth(), 1, theme().line);
    shapes.rect(x, y, getWidth(), 1, theme().rule);
  }
}
