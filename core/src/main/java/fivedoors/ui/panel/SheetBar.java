package fivedoors.ui.panel;

import com.badlogic.gdx.math.Rectangle;
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
  private static final float PHONE_TAB = 41;

  private final Desk desk;
  private final Contents contents;

  SheetBar(Kit kit, Desk desk, Contents contents) {
    super(kit);
    this.desk = desk;
    this.contents = contents;
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
    right = size(Sheet.FULL, "chevron-up", now == Sheet.PEEK ? Sheet.HALF : Sheet.FULL, right);
    size(Sheet.PEEK, "chevron-down", now == Sheet.FULL ? Sheet.HALF : Sheet.PEEK, right);
  }

  private float put(Button node, String icon, String caption, float x) {
    IconButton b = new IconButton(kit(), node, icon, caption, false);
    // Side by side on a phone, all of them fit beside the two that pull the sheet.
    b.lay(caption == null ? PHONE_TAB : b.wish(200));
    addActor(b);
    place(b, x, (HEIGHT - b.getHeight()) / 2);
    return x + b.getWidth() + (caption == null ? 0 : 4);
  }

  private float size(Sheet end, String icon, Sheet to, float right) {
    String word = end == Sheet.FULL ? "ui.sheet.up" : "ui.sheet.down";
    boolean can = desk.state.sheet() != end;
    String id = "sheet-" + to.name().toLowerCase();
    Button node = new Button(id, contents.words().raw(word), Weight.PLAIN, can, false, null, null);
    IconButton b = new IconButton(kit(), node, icon, null, false);
    b.lay(44);
    addActor(b);
    place(b, right - 44, (HEIGHT - b.getHeight()) / 2);
    return right - 44;
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    shapes.rect(x, y, getWidth(), getHeight(), theme().panel);
    shapes.rect(x, y + getHeight() - 1, getWidth(), 1, theme().line);
    shapes.rect(x, y, getWidth(), 1, theme().rule);
  }
}
