package fivedoors.ui.stage;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.math.Rectangle;
import fivedoors.lesson.Words;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;

/** Draws devices: cards with an icon, a name and an address, and the router as the front door. */
final class NodePainter {
  private final Brush brush;
  private final Shapes s;
  private final Theme t;
  private final XrayPainter parts;
  private final String none;
  private final String checking;

  NodePainter(Brush brush, Words words) {
    this.brush = brush;
    s = brush.shapes;
    t = brush.theme;
    none = words.get("ui.stage.noip");
    checking = words.get("ui.stage.checking");
    parts = new XrayPainter(brush);
  }

  /** A device on its card. */
  void node(Scene.NodeState n, Rectangle r, boolean selected, boolean hovered, Xray xray) {
    ground(r, selected, hovered);
    switch (n.item.kind()) {
      case ROUTER -> {
        if (r.width > StageMap.CARD_W) {
          router(n, r, xray);
        } else {
          host(n, r, selected || hovered);
        }
      }
      case SWITCH -> plain(n, r);
      default -> host(n, r, selected || hovered);
    }
  }

  private void ground(Rectangle r, boolean selected, boolean hovered) {
    if (selected) {
      s.outline(r.x - 5, r.y - 5, r.width + 10, r.height + 10, 14, 3, t.focus);
    }
    Color edge = hovered || selected ? t.accent : t.line;
    s.card(r.x, r.y, r.width, r.height, 10, t.panel, hovered || selected ? 2 : 1.5f, edge);
  }

  private void host(Scene.NodeState n, Rectangle r, boolean detail) {
    float cx = r.x + r.width / 2;
    if (brush.width(TextStyle.SMALL_BOLD, n.label) <= r.width - 8 || n.label.indexOf(' ') < 0) {
      brush.icons.draw(s, n.item.icon(), cx - 17, r.y + r.height - 40, 34, t.ink);
      brush.center(TextStyle.SMALL_BOLD, n.label, t.ink, cx, r.y + 38);
    } else {
      brush.icons.draw(s, n.item.icon(), cx - 11, r.y + r.height - 26, 22, t.ink);
      brush.center(TextStyle.SMALL_BOLD, n.upper, t.ink, cx, r.y + 52);
      brush.center(TextStyle.SMALL_BOLD, n.lower, t.ink, cx, r.y + 36);
    }
    badge(n, cx, r.y + 16, r.width - 10);
    if (detail && !n.mac.isEmpty()) {
      mac(n.mac, cx, r.y - 14);
    }
  }

  private void plain(Scene.NodeState n, Rectangle r) {
    float cx = r.x + r.width / 2;
    brush.icons.draw(s, n.item.icon(), cx - 18, r.y + r.height - 50, 36, t.ink);
    brush.center(TextStyle.SMALL_BOLD, n.label, t.ink, cx, r.y + 24);
  }

  private void badge(Scene.NodeState n, float cx, float middle, float width) {
    float x = cx - width / 2;
    float y = middle - 11;
    switch (n.address) {
      case NONE -> {
        s.dashedRect(x, y, width, 22, 1.5f, 4, 3, t.line);
        brush.center(TextStyle.SMALL, none, t.ink2, cx, middle);
      }
      case CHECKING -> {
        s.round(x, y, width, 22, 6, t.warnSoft);
        s.dashedRect(x, y, width, 22, 1.5f, 4, 3, t.warn);
        brush.center(TextStyle.SMALL_BOLD, checking, t.warn, cx, middle);
      }
      default -> {
        Color edge = n.address == Scene.Address.LINK_LOCAL ? t.warn : t.rule;
        s.card(x, y, width, 22, 6, t.surface, 1, edge);
        brush.center(TextStyle.MONO_SMALL, n.ip, t.ink, cx, middle);
      }
    }
  }

  /** The MAC address on a tag that hangs below the card. */
  private void mac(String mac, float cx, float middle) {
    float w = brush.width(TextStyle.MONO_SMALL, mac) + 16;
    s.card(cx - w / 2, middle - 11, w, 22, 6, t.panel, 1, t.line);
    brush.center(TextStyle.MONO_SMALL, mac, t.ink, cx, middle);
  }

  private void router(Scene.NodeState n, Rectangle r, Xray xray) {
    float cx = r.x + r.width / 2;
    float quarter = r.width / 4;
    float split = r.height - (xray.shown ? XrayPainter.HEAD : 50);
    // Each half stands on the ground it belongs to: the door is at once outside and inside.
    s.round(r.x + 4, r.y + 4, r.width / 2 - 5, split - 4, 8, t.wan);
    s.round(cx + 1, r.y + 4, r.width / 2 - 5, split - 4, 8, t.lan);
    s.line(cx, r.y + 4, cx, r.y + split, 2, t.house);
    float sides = r.y + (xray.shown ? XrayPainter.FOOT - 12 : split - 18);
    float top = r.y + r.height - (xray.shown ? XrayPainter.HEAD / 2 : 25);
    float name = brush.width(TextStyle.BODY_BOLD, n.label);
    brush.icons.draw(s, n.item.icon(), cx - name / 2 - 22, top - 15, 30, t.ink);
    brush.left(TextStyle.BODY_BOLD, n.label, t.ink, cx - name / 2 + 14, top);
    brush.center(TextStyle.SMALL_BOLD, "WAN", t.ink2, cx - quarter, sides);
    brush.center(TextStyle.SMALL_BOLD, "LAN", t.ink2, cx + quarter, sides);
    if (xray.shown) {
      parts.draw(xray, r);
    }
    tag(n.ip, cx - quarter, r.y + 24);
    tag(n.otherIp, cx + quarter, r.y + 24);
  }

  private void tag(String ip, float cx, float middle) {
    s.card(cx - 50, middle - 13, 100, 26, 6, t.panel, 1, t.line);
    if (ip.isEmpty()) {
      brush.center(TextStyle.SMALL, none, t.ink2, cx, middle);
    } else {
      brush.center(TextStyle.MONO_SMALL, ip, t.ink, cx, middle);
    }
  }
}
