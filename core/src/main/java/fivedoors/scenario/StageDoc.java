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
 */
public record StageDoc(
    @JsonProperty("place") String place,
    @JsonProperty("order") Integer order,
    @JsonProperty("icon") String icon) {
  /** As written. */
  @JsonCreator
  public StageDoc {}
}
