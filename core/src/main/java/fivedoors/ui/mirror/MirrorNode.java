package fivedoors.ui.mirror;

import fivedoors.scenario.Door;
import java.util.List;

/**
 * One meaningful piece of a panel. Equal nodes look and read equal, so a panel is laid out again
 * only when its list of nodes is not equal to the one on screen. Visible texts are in the language
 * of the document; {@link Text} alone may hold {@code **bold**} and {@code `code`}.
 */
public sealed interface MirrorNode {
  /** What a text or card is about; drawn as colour plus a shape, never as colour alone. */
  enum Tone {
    BODY,
    STRONG,
    QUIET,
    GUESS,
    OK,
    WARN,
    ERROR,
    NOTE
  }

  /** How much a button asks to be pressed. */
  enum Weight {
    PRIMARY,
    PLAIN,
    LINK
  }

  /** What a chosen answer turned out to be. */
  enum Mark {
    NONE,
    RIGHT,
    OTHER
  }

  /** A title; level 1 is the lesson's, 2 a panel's, 3 a group's. */
  record Heading(int level, String text) implements MirrorNode {}

  /** A paragraph. A line feed starts a new line. */
  record Text(String text, Tone tone) implements MirrorNode {}

  /**
   * Something to press.
   *
   * @param id the action it fires
   * @param why when it is not enabled: the sentence that says why, or null
   * @param key the key that does the same, as shown to a person, or null
   */
  record Button(
      String id,
      String label,
      Weight weight,
      boolean enabled,
      boolean pressed,
      String why,
      String key)
      implements MirrorNode {
    /** An enabled button without a key. */
    public static Button of(String id, String label, Weight weight) {
      return new Button(id, label, weight, true, false, null, null);
    }
  }

  /**
   * A question's answers.
   *
   * @param several whether more than one may be chosen
   */
  record Choices(String id, boolean several, List<Choice> choices) implements MirrorNode {
    /** Takes a copy of the list. */
    public Choices {
      choices = List.copyOf(choices);
    }
  }

  /**
   * One answer.
   *
   * @param id the action that chooses it
   * @param key the key that does the same, or null
   */
  record Choice(
      String id, String label, boolean selected, boolean enabled, Mark mark, String key) {}

  /**
   * Things to put in order; {@code up:<item>} and {@code down:<item>} after {@code id} move one.
   */
  record Order(String id, List<Item> items, boolean enabled) implements MirrorNode {
    /** Takes a copy of the list. */
    public Order {
      items = List.copyOf(items);
    }
  }

  /** One thing in an {@link Order}. */
  record Item(String id, String label) {}

  /**
   * A table as of the shown moment.
   *
   * @param empty the sentence shown when there are no rows
   * @param sorting how its rows can be put in another order, or null if they cannot
   */
  record Table(
      String id,
      String caption,
      List<String> columns,
      List<Row> rows,
      String empty,
      Sorting sorting)
      implements MirrorNode {
    /** Takes copies of the lists. */
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /** A table whose rows stay as they are. */
    public Table(String id, String caption, List<String> columns, List<Row> rows, String empty) {
      this(id, caption, columns, rows, empty, null);
    }
  }

  /**
   * The order of a table's rows.
   *
   * @param ids for each column the action that sorts by it
   * @param column the column that they are sorted by, or -1 where they stand as they came
   * @param down whether the greatest stands first
   */
  record Sorting(List<String> ids, int column, boolean down) {
    /** Takes a copy of the list. */
    public Sorting {
      ids = List.copyOf(ids);
    }
  }

  /**
   * One row of a table.
   *
   * @param id the action that selects it, or null
   * @param fresh whether it changed at the shown moment
   */
  record Row(String id, List<String> cells, boolean selected, boolean fresh) {
    /** Takes a copy of the cells. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A value to type.
   *
   * @param kind what is expected; decides the on-screen keyboard
   * @param problem what is wrong with the value, in words, or null
   */
  record Input(String id, String label, String value, Kind kind, boolean enabled, String problem)
      implements MirrorNode {
    /** What may be typed. */
    public enum Kind {
      NUMBER,
      IPV4,
      TEXT
    }
  }

  /** A framed group. */
  record Card(Tone tone, String title, List<MirrorNode> children) implements MirrorNode {
    /** Takes a copy of the list. */
    public Card {
      children = List.copyOf(children);
    }
  }

  /** Pieces beside each other, wrapping to further lines where the width ends. */
  record Line(List<MirrorNode> children) implements MirrorNode {
    /** Takes a copy of the list. */
    public Line {
      children = List.copyOf(children);
    }
  }

  /**
   * One field of a dissected frame, or the head of one of its parts.
   *
   * @param depth nesting: 0 for the frame
   * @param name what it means in the reader's language
   * @param field its Wireshark name; empty for a head
   * @param good false for what could not be read or is wrong
   * @param was the value before a device changed it, or null if it did not
   */
  record Field(
      String id,
      int depth,
      String name,
      String field,
      String value,
      boolean selected,
      boolean good,
      String was)
      implements MirrorNode {}

  /**
   * The bytes of a frame.
   *
   * @param bytes never modified
   * @param litFrom first lit byte, {@code litTo} one after the last; equal for none
   * @param rows how many rows around the lit ones are shown; 0 for all
   * @param changed the bytes of the fields that a device changed; they are marked
   */
  record Bytes(String id, byte[] bytes, int litFrom, int litTo, int rows, List<Span> changed)
      implements MirrorNode {
    /** Takes a copy of the list. */
    public Bytes {
      changed = List.copyOf(changed);
    }

    /** Whether a device changed the field which that byte is part of. */
    public boolean changed(int index) {
      for (int i = 0; i < changed.size(); i++) {
        if (changed.get(i).from() <= index && index < changed.get(i).to()) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes b
          && b.id.equals(id)
          && b.bytes == bytes
          && b.litFrom == litFrom
          && b.litTo == litTo
          && b.rows == rows
          && b.changed.equals(changed);
    }

    @Override
    public int hashCode() {
      return (id.hashCode() + litFrom + litTo) | 0;
    }

    @Override
    public String toString() {
      return id
          + " "
          + bytes.length
          + " bytes, lit "
          + litFrom
          + ".."
          + litTo
          + ", changed "
          + changed;
    }
  }

  /** Bytes of a frame: the index of the first, and the one after the last. */
  record Span(int from, int to) {}

  /**
   * A line on a terminal.
   *
   * @param input whether a person typed it
   * @param hint whether it is help that a real terminal would not give
   */
  record ScreenLine(String text, boolean input, boolean hint) {}

  /**
   * What a terminal printed, oldest line first.
   *
   * @param lit addresses to be lit
   */
  record Screen(String id, List<ScreenLine> lines, List<String> lit) implements MirrorNode {
    /** Takes copies of the lists. */
    public Screen {
      lines = List.copyOf(lines);
      lit = List.copyOf(lit);
    }
  }

  /**
   * A door on a way.
   *
   * @param word what {@code state} is called
   */
  record Lamp(String label, String word, Door.State state) {}

  /** Doors on a way, from its beginning to its end. */
  record Lamps(String id, List<Lamp> lamps) implements MirrorNode {
    /** Takes a copy of the list. */
    public Lamps {
      lamps = List.copyOf(lamps);
    }
  }

  /** How far the lesson is: {@code at} counts from 1; stars show at its end only (else -1). */
  record Progress(int at, int of, String text, int stars) implements MirrorNode {}
}
