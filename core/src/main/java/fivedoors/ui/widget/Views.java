package fivedoors.ui.widget;

import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;

/** Chooses the widget for a node. */
public final class Views {
  private Views() {}

  /** A new widget that shows the node. */
  public static Widget of(Kit kit, MirrorNode node) {
    Theme t = kit.look().theme;
    if (node instanceof MirrorNode.Heading n) {
      TextStyle style =
          n.level() == 1
              ? TextStyle.LESSON_TITLE
              : n.level() == 2 ? TextStyle.TITLE : TextStyle.BODY_BOLD;
      return new TextBlock(kit, n.text(), style, t.ink);
    } else if (node instanceof MirrorNode.Text n) {
      return text(kit, n);
    } else if (node instanceof MirrorNode.Button n) {
      return new ButtonWidget(kit, n);
    } else if (node instanceof MirrorNode.Choices n) {
      return new ChoicesWidget(kit, n);
    } else if (node instanceof MirrorNode.Order n) {
      return new OrderWidget(kit, n);
    } else if (node instanceof MirrorNode.Table n) {
      return new TableWidget(kit, n);
    } else if (node instanceof MirrorNode.Input n) {
      return new InputWidget(kit, n);
    } else if (node instanceof MirrorNode.Card n) {
      return new CardWidget(kit, n);
    } else if (node instanceof MirrorNode.Line n) {
      return new LineWidget(kit, n);
    } else if (node instanceof MirrorNode.Field n) {
      return n.was() == null ? new FieldWidget(kit, n) : new ChangeWidget(kit, n);
    } else if (node instanceof MirrorNode.Bytes n) {
      return new BytesWidget(kit, n);
    } else if (node instanceof MirrorNode.Screen n) {
      return new ScreenWidget(kit, n);
    } else if (node instanceof MirrorNode.Lamps n) {
      return new LampsWidget(kit, n);
    } else {
      return new ProgressWidget(kit, (MirrorNode.Progress) node);
    }
  }

  private static Widget text(Kit kit, MirrorNode.Text n) {
    Theme t = kit.look().theme;
    return switch (n.tone()) {
      case STRONG -> new TextBlock(kit, n.text(), TextStyle.BODY_BOLD, t.ink);
      case QUIET -> new TextBlock(kit, n.text(), TextStyle.SMALL, t.ink2);
      case OK -> new TextBlock(kit, n.text(), TextStyle.BODY, t.ok);
      case WARN -> new TextBlock(kit, n.text(), TextStyle.BODY, t.warn);
      case ERROR -> new TextBlock(kit, n.text(), TextStyle.BODY, t.err);
      default -> new TextBlock(kit, n.text(), TextStyle.BODY, t.ink);
    };
  }
}
