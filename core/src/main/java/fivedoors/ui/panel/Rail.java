package fivedoors.ui.panel;

import com.badlogic.gdx.math.Rectangle;
import fivedoors.lesson.Words;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.input.Actions;
import fivedoors.ui.model.Lights;
import fivedoors.ui.widget.IconButton;
import fivedoors.ui.widget.Kit;
import fivedoors.ui.widget.Widget;
import java.util.ArrayList;
import java.util.List;

/** The column at the right whose buttons open the instruments. */
final class Rail extends Widget {
  private final Desk desk;
  private final Contents contents;
  private final List<IconButton> buttons = new ArrayList<>();

  Rail(Kit kit, Desk desk, Contents contents) {
    super(kit);
    this.desk = desk;
    this.contents = contents;
  }

  void bounds(Rectangle r) {
    setPosition(r.x, r.y);
    setSize(r.width, r.height);
    lay(r.width);
  }

  @Override
  public void lay(float width) {
    clearChildren();
    buttons.clear();
    Words words = contents.words();
    // A low window leaves less room for each; none may fall off the end.
    float share = (getHeight() - 8) / Controls.INSTRUMENTS.size();
    float top = Math.min(8, share - 42);
    for (String id : Controls.INSTRUMENTS) {
      String caption = words.raw("ui.rail." + id);
      IconButton b =
          new IconButton(
              kit(), Controls.button(words, desk, id), Controls.icon(id, false), caption, true);
      // All of the rail's width: the captions in English need it.
      b.lay(width);
      b.height(share - 2);
      addActor(b);
      buttons.add(b);
      place(b, 0, top);
      top += Math.min(b.getHeight() + 8, share);
    }
    boolean slim = buttons.stream().anyMatch(b -> b.tight(width));
    buttons.forEach(b -> b.slim(slim));
  }

  void refresh() {
    Words words = contents.words();
    for (int i = 0; i < buttons.size(); i++) {
      buttons.get(i).show(Controls.button(words, desk, Controls.INSTRUMENTS.get(i)));
    }
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    shapes.rect(x, y, getWidth(), getHeight(), theme().panel);
    shapes.rect(x, y, 1, getHeight(), theme().line);
    for (int i = 0; i < buttons.size(); i++) {
      if (pointedAt(Controls.INSTRUMENTS.get(i))) {
        IconButton b = buttons.get(i);
        shapes.outline(
            x + b.getX() + 1,
            y + b.getY() - 2,
            b.getWidth() - 2,
            b.getHeight() + 4,
            8,
            3,
            theme().accent);
      }
    }
  }

  /** Whether the lesson points at something in that instrument. */
  private boolean pointedAt(String id) {
    for (Lights.Light l : desk.state.lights.lights()) {
      String target = l.target();
      boolean here =
          switch (id) {
            case Actions.INSPECTOR -> target.equals("panel:packet") || target.startsWith("field:");
            case Actions.TABLES ->
                target.equals("panel:tables")
                    || target.equals("panel:arp")
                    || target.equals("panel:macs");
            default -> target.startsWith("panel:device");
          };
      if (here) {
        return true;
      }
    }
    return false;
  }
}
