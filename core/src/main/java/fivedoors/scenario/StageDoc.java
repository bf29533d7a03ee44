package fivedoors.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A hint where and how a device is drawn.
 *
 * @param place {@code inside} or {@code outside} the house; null for what suits the type
 * @param order from left to right or top to bottom among the devices of its place, 0 to 99; null
 *     for the order of the document
 * @param icon one of {@link ScenarioValidator#ICONS}; null for what suits the type
 * @param x where the middle of its card stands if a person may move it, rightwards, 0 to {@link
 *     EditCommand#FARTHEST}; null for where the layout puts it
 * @param y the same, upwards
 */
public record StageDoc(
    @JsonProperty("place") String place,
    @JsonProperty("order") Integer order,
    @JsonProperty("icon") String icon,
    @JsonProperty("x") Integer x,
    @JsonProperty("y") Integer y) {
  /** As written. */
  @JsonCreator
  public StageDoc {}

  /** The same standing elsewhere; {@code was} may be null. */
  static StageDoc moved(StageDoc was, int x, int y) {
    return was == null
        ? new StageDoc(null, null, null, x, y)
        : new StageDoc(was.place, was.order, was.icon, x, y);
  }
}
