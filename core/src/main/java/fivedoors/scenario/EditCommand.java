package fivedoors.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a person changes about which devices there are, how they are connected and where they stand,
 * while the network runs.
 */
public sealed interface EditCommand extends Command {
  /** Coordinates of the stage reach from 0 to here. */
  int FARTHEST = 20_000;

  /** A longer name would not fit on a device's card. */
  int LONGEST_LABEL = 16;

  /**
   * Adds a device; its power comes on at once. Where it stands is in its {@code stage}.
   *
   * @param device what is added; its name must never have been used in this network, {@code upAtMs}
   *     must not be written
   */
  record Place(@JsonProperty(value = "device", required = true) NodeDoc device)
      implements EditCommand {
    /** As written. */
    @JsonCreator
    public Place {}

    @Override
    public String text() {
      StageDoc stage = device == null ? null : device.stage();
      boolean stands = stage != null && stage.x() != null && stage.y() != null;
      return "place " + node() + (stands ? " " + stage.x() + " " + stage.y() : "");
    }

    @Override
    public String node() {
      return device == null ? "" : device.name();
    }

    @Override
    public String permit() {
      return node() + ".place";
    }
  }

  /**
   * Takes a device away: it goes off, and its links go with it.
   *
   * @param node any device
   */
  record Remove(@JsonProperty(value = "node", required = true) String node) implements EditCommand {
    /** As written. */
    @JsonCreator
    public Remove {}

    @Override
    public String text() {
      return "remove " + node;
    }

    @Override
    public String permit() {
      return node + ".remove";
    }
  }

  /**
   * Joins two free ports by a cable or by Wi-Fi.
   *
   * @param link from where to where, and what it is like
   */
  record Connect(@JsonProperty(value = "link", required = true) LinkDoc link)
      implements EditCommand {
    /** As written. */
    @JsonCreator
    public Connect {}

    @Override
    public String text() {
      return link == null ? "connect" : "connect " + link.from() + " " + link.to();
    }

    @Override
    public String node() {
      return link == null ? "" : Docs.node(link.from());
    }

    @Override
    public String permit() {
      return node() + ".connect";
    }
  }

  /**
   * Takes a cable, or a Wi-Fi association, away.
   *
   * @param at one of its two ends: {@code <node>.<port>}
   */
  record Disconnect(@JsonProperty(value = "at", required = true) String at) implements EditCommand {
    /** As written. */
    @JsonCreator
    public Disconnect {}

    @Override
    public String text() {
      return "disconnect " + at;
    }

    @Override
    public String node() {
      return Docs.node(at);
    }

    @Override
    public String permit() {
      return node() + ".disconnect";
    }
  }

  /**
   * Stands a device elsewhere on the stage. Nothing else changes.
   *
   * @param node any device
   * @param x of the middle of its card, rightwards, 0 to {@link #FARTHEST}
   * @param y of the middle of its card, upwards, 0 to {@link #FARTHEST}
   */
  record Move(
      @JsonProperty(value = "node", required = true) String node,
      @JsonProperty(value = "x", required = true) Integer x,
      @JsonProperty(value = "y", required = true) Integer y)
      implements EditCommand {
    /** As written. */
    @JsonCreator
    public Move {}

    @Override
    public String text() {
      return "move " + node + " " + x + " " + y;
    }

    @Override
    public String permit() {
      return node + ".move";
    }
  }

  /**
   * Stands several devices elsewhere at once, so that one undo takes all of it back.
   *
   * @param spots at least one, each device at most once
   */
  record Arrange(@JsonProperty(value = "spots", required = true) List<SpotDoc> spots)
      implements EditCommand {
    /** Takes a copy. */
    @JsonCreator
    public Arrange {
      spots = Docs.list(spots);
    }

    @Override
    public String text() {
      StringBuilder s = new StringBuilder("arrange");
      for (SpotDoc spot : spots) {
        if (spot != null) {
          s.append(' ').append(spot.node()).append(' ').append(spot.x()).append(' ');
          s.append(spot.y());
        }
      }
      return s.toString();
    }

    /** The first of the devices. */
    @Override
    public String node() {
      return spots.isEmpty() || spots.get(0) == null ? "" : spots.get(0).node();
    }

    @Override
    public String permit() {
      return node() + ".move";
    }
  }

  /**
   * Gives a device another visible name, in every language. What it is called in paths stays.
   *
   * @param node any device
   * @param label the visible name, 1 to {@link #LONGEST_LABEL} characters without blanks at its
   *     ends; no other device may have it
   */
  record Rename(
      @JsonProperty(value = "node", required = true) String node,
      @JsonProperty(value = "label", required = true) String label)
      implements EditCommand {
    /** As written. */
    @JsonCreator
    public Rename {}

    @Override
    public String text() {
      return "rename " + node + " " + label;
    }

    @Override
    public String permit() {
      return node + ".rename";
    }
  }

  /**
   * Where one device is to stand; see {@link Move}.
   *
   * @param node any device
   * @param x of the middle of its card, rightwards
   * @param y of the middle of its card, upwards
   */
  record SpotDoc(
      @JsonProperty(value = "node", required = true) String node,
      @JsonProperty(value = "x", required = true) Integer x,
      @JsonProperty(value = "y", required = true) Integer y) {
    /** As written. */
    @JsonCreator
    public SpotDoc {}
  }
}
