package fivedoors.ui.widget;

import fivedoors.ui.draw.Mark;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;

/** A framed group with a small title; its mark says in shape what its colour says. */
final class CardWidget extends Widget {
  private static final float PAD = 12;

  private MirrorNode.Card node;
  private TextBlock title;
  private final Column inside;

  CardWidget(Kit kit, MirrorNode.Card node) {
    super(kit);
    inside = new Column(kit, 8);
    addActor(inside);
    take(node);
  }

  private void take(MirrorNode.Card newer) {
    boolean retitle =
        node == null || node.tone() != newer.tone() || !newer.title().equals(node.title());
    node = newer;
    inside.show(newer.children());
    if (!retitle) {
      return;
    }
    if (title != null) {
      title.remove();
      title = null;
    }
    if (!newer.title().isEmpty()) {
      Tone tone = newer.tone();
      title =
          new TextBlock(
              kit(),
              newer.title(),
              TextStyle.SMALL_BOLD,
              tone == Tone.GUESS || tone == Tone.BODY ? theme().ink2 : ink(tone));
      addActor(title);
    }
  }

  @Override
  public boolean update(MirrorNode newer) {
    if (newer instanceof MirrorNode.Card c) {
      take(c);
      return true;
    }
    return false;
  }

  @Override
  public void lay(float width) {
    float inner = width - 2 * PAD;
    boolean marked = Marks.of(node.tone()) != null;
    inside.lay(inner);
    float head = 0;
    if (title != null) {
      title.lay(inner - (marked ? 24 : 0));
      head = title.getHeight() + (inside.getHeight() > 0 ? 4 : 0);
    }
    setSize(width, 2 * PAD + head + inside.getHeight());
    if (title != null) {
      place(title, PAD + (marked ? 24 : 0), PAD);
    }
    place(inside, PAD, PAD + head);
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    Theme t = theme();
    Tone tone = node.tone();
    boolean heavy = tone == Tone.OK || tone == Tone.STRONG;
    shapes.card(
        x,
        y,
        getWidth(),
        getHeight(),
        8,
        Marks.ground(t, tone),
        heavy ? 2 : 1,
        Marks.edge(t, tone));
    Mark mark = Marks.of(tone);
    if (mark != null && title != null) {
      float cy = y + getHeight() - PAD - 10;
      shapes.mark(mark, x + PAD + 8, cy, 14, Marks.edge(t, tone));
    }
  }
}
