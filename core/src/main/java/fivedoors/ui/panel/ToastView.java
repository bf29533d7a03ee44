package fivedoors.ui.panel;

import com.badlogic.gdx.math.Rectangle;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Line;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import fivedoors.ui.widget.Column;
import fivedoors.ui.widget.Kit;
import fivedoors.ui.widget.Widget;
import java.util.ArrayList;
import java.util.List;

/** A sentence at the foot of the stage that goes away by itself, with what can be done about it. */
final class ToastView extends Widget {
  private final Desk desk;
  private final Contents contents;
  private final Column column;
  private Rectangle over;

  ToastView(Kit kit, Desk desk, Contents contents) {
    super(kit);
    this.desk = desk;
    this.contents = contents;
    column = new Column(kit, 8);
    addActor(column);
    setVisible(false);
  }

  void bounds(Rectangle stage) {
    over = stage;
  }

  void refresh() {
    setVisible(desk.toast() != null);
    if (desk.toast() == null) {
      return;
    }
    List<MirrorNode> nodes = new ArrayList<>();
    nodes.add(new Text(desk.toast(), Tone.BODY));
    if (desk.toastAction() != null) {
      String label = contents.words().raw("ui.do." + desk.toastAction());
      nodes.add(new Line(List.of(Button.of(desk.toastAction(), label, Weight.LINK))));
    }
    column.show(nodes);
    lay(Math.min(over.width - 32, column.wish(400) + 33));
    setPosition(over.x + (over.width - getWidth()) / 2, over.y + 16);
  }

  @Override
  public void lay(float width) {
    column.lay(width - 32);
    setSize(width, column.getHeight() + 24);
    place(column, 16, 12);
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    shapes.card(x, y, getWidth(), getHeight(), 8, theme().panel, 2, theme().ink);
  }
}
