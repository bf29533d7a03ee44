package fivedoors.wire;

import java.util.List;

/**
 * A frame taken apart for reading. Where an ICMP error quotes a packet, its layers come after the
 * outer ones, so that a name without more is the outer field.
 *
 * @param bytes the frame, never modified
 * @param layers outermost first, unmodifiable
 */
public record Dissection(byte[] bytes, List<Layer> layers) {
  /** The first field with this name, or null. */
  public Field field(String name) {
    for (Layer layer : layers) {
      for (Field field : layer.fields()) {
        if (field.name().equals(name)) {
          return field;
        }
      }
    }
    return null;
  }

  /** The value of the first field with this name, or null. */
  public String value(String name) {
    Field field = field(name);
    return field == null ? null : field.value();
  }

  /** The first layer of this protocol, or null. */
  public Layer layer(String protocol) {
    for (Layer layer : layers) {
      if (layer.protocol().equals(protocol)) {
        return layer;
      }
    }
    return null;
  }

  /** True if the frame, or a part of it, could not be read as what it says it is. */
  public boolean malformed() {
    return layer(Layer.MALFORMED) != null;
  }

  /** True if a checksum does not belong to its bytes. */
  public boolean badChecksum() {
    for (Layer layer : layers) {
      if (WireProblem.BAD_CHECKSUM.key().equals(layer.problem())) {
        return true;
      }
    }
    return false;
  }

  /** What is wrong in the outermost layer that has something wrong, or null. */
  public WireProblem problem() {
    for (Layer layer : layers) {
      if (layer.problem() != null) {
        return WireProblem.of(layer.problem());
      }
    }
    return null;
  }

  /** The packet that an ICMP error quotes, as far as it is there, or null. */
  public Dissection quoted() {
    for (int i = 0; i + 1 < layers.size(); i++) {
      if (layers.get(i).protocol().equals("icmp") && layers.get(i + 1).protocol().equals("ip")) {
        return new Dissection(bytes, layers.subList(i + 1, layers.size()));
      }
    }
    return null;
  }
}
