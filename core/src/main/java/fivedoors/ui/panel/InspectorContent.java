package fivedoors.ui.panel;

import fivedoors.lesson.Words;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Bytes;
import fivedoors.ui.mirror.MirrorNode.Card;
import fivedoors.ui.mirror.MirrorNode.Line;
import fivedoors.ui.mirror.MirrorNode.Span;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import fivedoors.wire.Dissection;
import fivedoors.wire.Dissector;
import fivedoors.wire.Field;
import fivedoors.wire.Layer;
import fivedoors.wire.Summary;
import java.util.ArrayList;
import java.util.List;

/**
 * A frame taken apart: what the letter says, every field of every header, or the bytes. The field
 * that is picked has its bytes lit, and a byte that is picked has its field lit. What a device
 * changed is marked at each level, and nothing else is.
 */
final class InspectorContent {
  /** How much is shown. */
  enum Level {
    LETTER,
    HEADERS,
    HEX
  }

  /** The fields of a letter, the others are for those who look at headers. */
  private static final List<String> LETTER =
      List.of(
          "eth.src",
          "eth.dst",
          "arp.src.hw_mac",
          "arp.src.proto_ipv4",
          "arp.dst.proto_ipv4",
          "ip.src",
          "ip.dst",
          "icmp.type",
          "udp.srcport",
          "udp.dstport",
          "tcp.srcport",
          "tcp.dstport",
          "dhcp.hw.mac_addr",
          "dhcp.ip.your");

  private static final int WINDOW = 6;
  private static final int NARROW_WINDOW = 3;

  private final Words words;
  private final Dissection frame;
  private final Dissection before;
  private final Level level;
  private final String picked;
  private final List<String> wanted;

  /**
   * A frame to show.
   *
   * @param before what the letter was before a device changed it, or null: then what changed is
   *     marked and the rest is counted
   * @param picked the picked field's name, {@code layer:<protocol>}, or null
   * @param wanted fields that the lesson wants seen; they are part of the letter
   */
  InspectorContent(
      Words words, byte[] bytes, byte[] before, Level level, String picked, List<String> wanted) {
    this.words = words;
    this.frame = Dissector.dissect(bytes);
    this.before = before == null ? null : Dissector.dissect(before);
    this.level = level;
    this.picked = picked;
    this.wanted = wanted;
  }

  /** What the panel says while there is no letter to show. */
  static List<MirrorNode> empty(Words words) {
    return List.of(new Text(words.raw("ui.inspector.empty"), Tone.QUIET));
  }

  /** What scrolls. */
  List<MirrorNode> body(List<MirrorNode> places) {
    List<MirrorNode> out = new ArrayList<>();
    out.add(
        new Line(
            List.of(
                level(Level.LETTER, "letter"),
                level(Level.HEADERS, "headers"),
                level(Level.HEX, "hex"))));
    String code = Summary.code(frame);
    String key = "ui.letter." + code;
    String name = words.has(key) ? words.raw(key) : code;
    out.add(new MirrorNode.Heading(3, name));
    if (words.has(key + ".says")) {
      out.add(new Text(words.raw(key + ".says"), Tone.BODY));
    }
    out.addAll(places);
    problems(out);
    if (level == Level.HEX) {
      out.add(bytes(0));
    }
    if (level != Level.HEX || before != null) {
      fields(out);
    }
    return out;
  }

  /** What stays in sight: the other side of what is picked. */
  List<MirrorNode> foot(boolean narrow) {
    if (level == Level.HEADERS) {
      return List.of(bytes(narrow ? NARROW_WINDOW : WINDOW));
    } else if (level == Level.HEX) {
      for (int i = 0; i < frame.layers().size(); i++) {
        List<Field> fields = frame.layers().get(i).fields();
        for (int k = 0; k < fields.size(); k++) {
          if (fields.get(k).name().equals(picked)) {
            return List.of(field(fields.get(k), 0, was(i, k)));
          }
        }
      }
      return List.of(new Text(words.raw("ui.inspector.pickByte"), Tone.QUIET));
    }
    return List.of();
  }

  private Button level(Level l, String id) {
    String label = words.raw("ui.inspector." + id);
    return new Button("level-" + id, label, Weight.PLAIN, true, l == level, null, null);
  }

  private void problems(List<MirrorNode> out) {
    for (Layer layer : frame.layers()) {
      if (layer.problem() != null) {
        String text = words.raw(layer.problem());
        out.add(
            new Card(
                Tone.ERROR, words.raw("ui.inspector.broken"), List.of(new Text(text, Tone.BODY))));
      }
    }
  }

  private void fields(List<MirrorNode> out) {
    int unchanged = 0;
    for (int depth = 0; depth < frame.layers().size(); depth++) {
      Layer layer = frame.layers().get(depth);
      List<MirrorNode> rows = new ArrayList<>();
      for (int i = 0; i < layer.fields().size(); i++) {
        Field f = layer.fields().get(i);
        boolean asked = wanted.contains(f.name());
        // Below the bytes the list stays as it is while the pointer goes over them.
        boolean held = level != Level.HEX && f.name().equals(picked);
        String was = was(depth, i);
        if (level == Level.LETTER && !LETTER.contains(f.name()) && !asked) {
          continue;
        } else if (before != null && was == null && !asked && !held) {
          unchanged++;
        } else {
          rows.add(field(f, depth, was));
        }
      }
      if (!rows.isEmpty() || (level == Level.HEADERS && before == null)) {
        out.add(head(layer, depth));
        out.addAll(rows);
      }
    }
    if (unchanged > 0) {
      String text = words.get("ui.inspector.unchanged", Integer.toString(unchanged));
      out.add(new Text(text, Tone.QUIET));
    }
  }

  /** The value that the field of that layer had before, or null if it is the same. */
  private String was(int layer, int field) {
    if (before == null || layer >= before.layers().size()) {
      return null;
    }
    List<Field> then = before.layers().get(layer).fields();
    Field now = frame.layers().get(layer).fields().get(field);
    if (field >= then.size() || !then.get(field).name().equals(now.name())) {
      return null;
    }
    String was = then.get(field).value();
    return was.equals(now.value()) ? null : was;
  }

  /** Whether anything that a person reads in the letter is not what it was. */
  boolean differs() {
    for (int layer = 0; layer < frame.layers().size(); layer++) {
      for (int i = 0; i < frame.layers().get(layer).fields().size(); i++) {
        if (was(layer, i) != null) {
          return true;
        }
      }
    }
    return false;
  }

  private MirrorNode head(Layer layer, int depth) {
    String id = "layer:" + layer.protocol();
    String size = words.get("ui.inspector.bytes", Integer.toString(layer.to() - layer.from()));
    String name = words.raw("ui.layer." + layer.protocol());
    return new MirrorNode.Field(
        id, depth, name, "", size, id.equals(picked), layer.problem() == null, null);
  }

  private MirrorNode field(Field f, int depth, String was) {
    String key = "ui.field." + f.name();
    String name = words.has(key) ? words.raw(key) : f.name();
    return new MirrorNode.Field(
        "field:" + f.name(),
        depth,
        name,
        f.name(),
        Values.say(words, f.name(), f.value()),
        f.name().equals(picked),
        true,
        was == null ? null : Values.say(words, f.name(), was));
  }

  private Bytes bytes(int rows) {
    int from = 0;
    int to = 0;
    if (picked != null && picked.startsWith("layer:")) {
      Layer layer = frame.layer(picked.substring(6));
      from = layer == null ? 0 : layer.from();
      to = layer == null ? 0 : layer.to();
    } else if (picked != null && frame.field(picked) != null) {
      from = frame.field(picked).from();
      to = frame.field(picked).to();
    }
    return new Bytes("bytes", frame.bytes(), from, to, rows, changed());
  }

  /** The bytes of the fields that are not what they were, first to last. */
  private List<Span> changed() {
    List<Span> out = new ArrayList<>();
    for (int layer = 0; layer < frame.layers().size(); layer++) {
      List<Field> fields = frame.layers().get(layer).fields();
      for (int i = 0; i < fields.size(); i++) {
        if (was(layer, i) != null) {
          out.add(new Span(fields.get(i).from(), fields.get(i).to()));
        }
      }
    }
    return out;
  }

  /** The field that holds a byte, the narrowest if several do, or null. */
  static String fieldAt(byte[] bytes, int index) {
    Field best = null;
    for (Layer layer : Dissector.dissect(bytes).layers()) {
      for (Field f : layer.fields()) {
        boolean holds = f.from() <= index && index < f.to();
        if (holds && (best == null || f.to() - f.from() < best.to() - best.from())) {
          best = f;
        }
      }
    }
    return best == null ? null : best.name();
  }

  /** Values that mean something beyond their digits. */
  private static final class Values {
    private Values() {}

    /** The value, with its meaning in brackets where there is one. */
    static String say(Words words, String field, String value) {
      String key = "ui.value." + field + "." + value;
      return words.has(key) ? value + " (" + words.raw(key) + ")" : value;
    }
  }
}
