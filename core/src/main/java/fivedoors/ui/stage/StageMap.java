package fivedoors.ui.stage;

import com.badlogic.gdx.math.Rectangle;
import fivedoors.scenario.EditCommand;
import fivedoors.scenario.Layout;
import fivedoors.ui.stage.StagePlan.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything on the stage is, in world units (logical pixels at zoom 1), y up. Outside is on
 * the left, in columns by distance from the router; the router stands in the left wall of the
 * house; inside devices are on the right, the nearest to the router first.
 */
public final class StageMap {
  /** Size of a device card. */
  public static final float CARD_W = Layout.CARD_WIDTH;

  /** Height of a device card. */
  public static final float CARD_H = Layout.CARD_HEIGHT;

  /** Size of the router card. */
  public static final float ROUTER_W = Layout.ROUTER_WIDTH;

  /** Height of the router card. */
  public static final float ROUTER_H = Layout.ROUTER_HEIGHT;

  private static final float MIN_W = 680;
  private static final float MIN_H = 500;
  private static final float MARGIN = 16;
  private static final float ROW_GAP = 30;

  /** More columns than this are not drawn outside. */
  private static final int FARTHEST = 4;

  /** Above and below what people have stood there: for the roof and names, for doors and notes. */
  private static final float ABOVE = 100;

  private static final float BELOW = 44;

  /** At the bottom of the outside there is room for the router's table. */
  private static final float TABLE_ROOM = 104;

  /** The opened router stands lower, so that a letter finds room on its roof. */
  private static final float LOWERED = 8;

  /** The card of each node, by its number. */
  private final List<Rectangle> cards = new ArrayList<>();

  private final LinkPaths paths;
  private final StagePlan plan;
  private final float routerW;
  private final float routerH;
  private final float lowered;

  /** Whether the router is opened up. */
  private boolean opened;

  private float width;
  private float height;
  private float wall;
  private float houseRight;
  private float houseBottom;
  private float eaves;
  private float apex;

  /** What is added to a spot to get its place in the world. */
  private float originX;

  private float originY;

  /** Places everything for a stage of that shape. */
  public StageMap(StagePlan plan, float stageWidth, float stageHeight) {
    this(plan, stageWidth, stageHeight, false);
  }

  /**
   * The same.
   *
   * @param open whether the router is opened up, so that its parts are seen
   */
  StageMap(StagePlan plan, float stageWidth, float stageHeight, boolean open) {
    this.plan = plan;
    opened = open && plan.router() != null && !plan.stood();
    routerW = open ? XrayPainter.WIDTH : ROUTER_W;
    routerH = open ? XrayPainter.HEIGHT : ROUTER_H;
    lowered = open ? LOWERED : 0;
    for (int i = 0; i < plan.topology().nodes(); i++) {
      cards.add(new Rectangle());
    }
    paths = new LinkPaths(plan, cards);
    if (plan.stood()) {
      stand(stageWidth / stageHeight);
      opened = open && openWhereItStands();
    } else {
      List<List<Item>> inside = columns(true);
      List<List<Item>> outside = columns(false);
      size(stageWidth, stageHeight, inside, outside);
      placeRouter();
      placeOutside(outside);
      placeInside(inside);
    }
    paths.place();
  }

  // ---- where people stood it

  /** Everything stands where somebody put it; the world is as large as that needs. */
  private void stand(float shape) {
    float left = Float.MAX_VALUE;
    float bottom = Float.MAX_VALUE;
    float right = 0;
    float top = 0;
    for (Item i : plan.items()) {
      boolean door = i.kind() == StagePlan.Kind.ROUTER;
      float w = door ? ROUTER_W : CARD_W;
      float h = door ? ROUTER_H : CARD_H;
      float x = i.spot() == null ? 0 : i.spot().x() - w / 2;
      float y = i.spot() == null ? 0 : i.spot().y() - h / 2;
      cards.get(i.node()).set(x, y, w, h);
      if (i.spot() != null) {
        left = Math.min(left, x - MARGIN);
        bottom = Math.min(bottom, y - BELOW);
        right = Math.max(right, x + w + MARGIN);
        top = Math.max(top, y + h + ABOVE);
      }
    }
    float needW = Math.max(MIN_W, right - left);
    float needH = Math.max(MIN_H, top - bottom);
    width = Math.max(needW, needH * shape);
    height = Math.max(needH, needW / shape);
    originX = Math.round((width - right - left) / 2);
    originY = Math.round((height - top - bottom) / 2);
    float spare = MARGIN;
    for (Item i : plan.items()) {
      Rectangle card = cards.get(i.node());
      if (i.spot() == null) {
        card.setPosition(spare, BELOW);
        spare += CARD_W + MARGIN;
      } else {
        card.setPosition(card.x + originX, card.y + originY);
      }
    }
    walls(width);
    Item router = plan.router();
    float door = router == null ? width * 0.4f : centreX(cards.get(router.node()));
    wall = Math.max(24, Math.min(width - 120, door));
  }

  /** Opens the router up, unless it would cover what stands beside it. */
  private boolean openWhereItStands() {
    Item router = plan.router();
    if (router == null) {
      return false;
    }
    Rectangle card = cards.get(router.node());
    Rectangle wide =
        new Rectangle(
            card.x - (routerW - card.width) / 2,
            card.y - (routerH - card.height) / 2,
            routerW,
            routerH);
    boolean clear = new Rectangle(0, 0, width, height).contains(wide);
    for (Item i : plan.items()) {
      clear &= i == router || !cards.get(i.node()).overlaps(wide);
    }
    if (clear) {
      card.set(wide);
    }
    return clear;
  }

  /** Whether the router is opened up. */
  boolean open() {
    return opened;
  }

  private void walls(float w) {
    houseRight = w - 8;
    houseBottom = 8;
    apex = height - 12;
    eaves = height - 56;
  }

  private static float centreX(Rectangle card) {
    return card.x + card.width / 2;
  }

  /** Shifts a device for as long as somebody holds it. */
  void hold(int node, float dx, float dy) {
    Rectangle card = cards.get(node);
    card.setPosition(card.x + dx, card.y + dy);
    paths.place();
  }

  /** Where a device stands, as a command says it: {@code laptop:200:300}. */
  String spot(int node) {
    Rectangle card = cards.get(node);
    return plan.name(node)
        + (":" + spot(card.x + card.width / 2 - originX))
        + (":" + spot(card.y + card.height / 2 - originY));
  }

  private static int spot(float at) {
    return Math.max(0, Math.min(EditCommand.FARTHEST, Math.round(at)));
  }

  /** By how far everything lies farther right than in another map of the same network. */
  float shiftX(StageMap other) {
    return originX - other.originX;
  }

  /** By how far it lies higher. */
  float shiftY(StageMap other) {
    return originY - other.originY;
  }

  /** Width of the world. */
  public float width() {
    return width;
  }

  /** Height of the world. */
  public float height() {
    return height;
  }

  /** The x of the wall with the door. */
  public float wall() {
    return wall;
  }

  /** The x of the other wall. */
  public float houseRight() {
    return houseRight;
  }

  /** The y of the floor. */
  public float houseBottom() {
    return houseBottom;
  }

  /** The y at which the walls end and the roof begins. */
  public float eaves() {
    return eaves;
  }

  /** The y of the top of the roof. */
  public float apex() {
    return apex;
  }

  /** Whether there was a node of that number when the map was made. */
  boolean knows(int node) {
    return node < cards.size();
  }

  /** The card of a node; do not change it. */
  public Rectangle card(int node) {
    return cards.get(node);
  }

  /** The ends of a link as x1, y1, x2, y2, from its end 0 to its end 1; do not change it. */
  public float[] path(int link) {
    return paths.of(link);
  }

  /** What is drawn. */
  public StagePlan plan() {
    return plan;
  }

  // ---- how far from the router

  private List<List<Item>> columns(boolean inside) {
    int[] distance = distances();
    List<List<Item>> columns = new ArrayList<>();
    for (Item i : plan.items()) {
      if (i.inside() == inside && i != plan.router()) {
        // What is very far stands above one another, or all would be too small to read.
        int far = Math.min(inside ? 9 : FARTHEST, Math.max(1, distance[i.node()])) - 1;
        while (columns.size() <= far) {
          columns.add(new ArrayList<>());
        }
        List<Item> column = columns.get(far);
        int at = column.size();
        while (at > 0 && column.get(at - 1).order() > i.order()) {
          at--;
        }
        column.add(at, i);
      }
    }
    columns.removeIf(List::isEmpty);
    return columns;
  }

  private int[] distances() {
    int n = plan.topology().nodes();
    int[] distance = new int[n];
    List<Integer> open = new ArrayList<>();
    Item router = plan.router();
    if (router != null) {
      open.add(router.node());
    }
    for (int at = 0; at < open.size(); at++) {
      for (int next : plan.topology().neighbours(open.get(at))) {
        if (distance[next] == 0 && (router == null || next != router.node())) {
          distance[next] = distance[open.get(at)] + 1;
          open.add(next);
        }
      }
    }
    return distance;
  }

  // ---- places

  private void size(
      float stageWidth, float stageHeight, List<List<Item>> inside, List<List<Item>> outside) {
    int rows = 1;
    for (List<Item> column : inside) {
      rows = Math.max(rows, column.size());
    }
    float needH = rows * (CARD_H + ROW_GAP) + 76;
    for (List<Item> column : outside) {
      needH = Math.max(needH, column.size() * (CARD_H + ROW_GAP) + 76 + TABLE_ROOM);
    }
    float narrow = outside.size() > 2 ? 24 : 32;
    float needW =
        2 * MARGIN + outside.size() * (CARD_W + narrow) + routerW + inside.size() * (CARD_W + 164);
    float w = Math.max(MIN_W, needW);
    float h = Math.max(MIN_H, needH);
    // The world has the shape of the stage, so that fitting leaves no empty rim.
    float scale = Math.max(w / stageWidth, h / stageHeight);
    scale = Math.max(1, scale);
    width = stageWidth * scale;
    height = stageHeight * scale;
    walls(width);
    float room = width - needW;
    float gap = narrow + Math.max(0, Math.min(56, room / 4));
    float outsideW = outside.isEmpty() ? 24 : outside.size() * (CARD_W + gap);
    wall = MARGIN + outsideW + routerW / 2;
  }

  private float middle() {
    return houseBottom + (eaves - houseBottom) * 0.52f;
  }

  private void placeRouter() {
    Item router = plan.router();
    if (router != null) {
      cards
          .get(router.node())
          .set(
              Math.round(wall - routerW / 2),
              Math.round(middle() - routerH / 2 - lowered),
              routerW,
              routerH);
    }
  }

  private void placeOutside(List<List<Item>> columns) {
    float right = wall - routerW / 2;
    float step = columns.isEmpty() ? 0 : (right - MARGIN) / columns.size();
    for (int c = 0; c < columns.size(); c++) {
      List<Item> column = columns.get(c);
      boolean tall = column.size() > 2;
      float centre = tall ? (houseBottom + TABLE_ROOM + eaves - 6) / 2 : middle();
      column(column, right - (c + 1) * step, centre, tall ? TABLE_ROOM : 32);
    }
  }

  private void placeInside(List<List<Item>> columns) {
    float left = wall + routerW / 2;
    float right = houseRight - MARGIN;
    float step = columns.isEmpty() ? 0 : (right - left) / columns.size();
    for (int c = 0; c < columns.size(); c++) {
      column(columns.get(c), left + (c + 1) * step - CARD_W, insideMiddle(), 32);
    }
  }

  /** Below each card there is room for a note. */
  private float insideMiddle() {
    return (houseBottom + 32 + eaves - 6) / 2;
  }

  private void column(List<Item> items, float x, float centre, float below) {
    float room = eaves - 6 - houseBottom - below;
    float step = CARD_H + ROW_GAP;
    if (items.size() * step - ROW_GAP > room) {
      step = (room - CARD_H) / Math.max(1, items.size() - 1);
    } else if (items.size() > 1) {
      step = Math.min((room - CARD_H) / (items.size() - 1), CARD_H + 44);
    }
    float top = centre + (items.size() - 1) * step / 2;
    for (int i = 0; i < items.size(); i++) {
      float y = top - i * step - CARD_H / 2;
      cards.get(items.get(i).node()).set(Math.round(x), Math.round(y), CARD_W, CARD_H);
    }
  }
}
