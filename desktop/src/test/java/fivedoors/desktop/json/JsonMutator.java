package fivedoors.desktop.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Endless spoilt copies of JSON documents that are still JSON: parts left out, doubled, exchanged,
 * put where others belong, of another type, or with values at which programs break.
 */
final class JsonMutator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
  private static final String[] TEXTS = {
    "",
    " ",
    "a",
    "집",
    "..",
    "router",
    "laptop.eth0",
    "router.lan1.x",
    "laptop.",
    ".ip",
    "a.b.c.d",
    "-1",
    "0",
    "1",
    "65535",
    "65536",
    "99999999999999999999",
    "0x10",
    "1e3",
    "+5",
    "true",
    "null",
    "on",
    "off",
    "0.0.0.0",
    "255.255.255.255",
    "127.0.0.1",
    "224.0.0.1",
    "192.168.0.1",
    "192.168.0.256",
    "192.168.0.2",
    "10.0.0.0/8",
    "00:00:00:00:00:00",
    "ff:ff:ff:ff:ff:ff",
    "02:00:5e:00:00:11",
    "home-basic",
    "../../etc/passwd",
    "{0}",
    "{ip}",
    "\u0000",
    "\uD800",
    "\"\\\n",
    "x".repeat(3_000)
  };
  private static final String[] NUMBERS = {
    "0",
    "-0",
    "1",
    "-1",
    "2",
    "24",
    "31",
    "32",
    "33",
    "255",
    "1500",
    "65535",
    "65536",
    "2147483647",
    "2147483648",
    "-2147483649",
    "4294967296",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775809",
    "1.5",
    "1e3",
    "1e400",
    "1e-400",
    "1E+9",
    "100000000000000000000000000000000000000000"
  };

  private final Random random;
  private final List<JsonNode> originals = new ArrayList<>();

  JsonMutator(long seed, List<String> originals) {
    random = new Random(seed);
    for (String text : originals) {
      this.originals.add(tree(text));
    }
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** The next spoilt copy, with one to three changes. */
  String next() {
    if (random.nextInt(1_000) == 0) {
      return (random.nextBoolean() ? "[" : "{\"a\":").repeat(5_000);
    }
    // A holder around it, so that the whole can be exchanged like any part.
    ArrayNode holder = MAKE.arrayNode().add(any(originals).deepCopy());
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      change(holder);
    }
    return holder.isEmpty() ? "" : holder.get(0).toString();
  }

  private void change(ArrayNode holder) {
    List<ContainerNode<?>> places = new ArrayList<>();
    collect(holder, places);
    ContainerNode<?> place = any(places);
    if (place.isEmpty()) {
      put(place, "type", value());
    } else if (place instanceof ObjectNode object) {
      changeObject(object, any(names(object)), places);
    } else {
      changeList((ArrayNode) place, random.nextInt(place.size()), places);
    }
  }

  private void changeObject(ObjectNode object, String name, List<ContainerNode<?>> places) {
    JsonNode old = object.get(name);
    switch (random.nextInt(7)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(random.nextBoolean() ? name + "x" : any(names(object)), old);
      case 2 -> object.set(any(names(any(objects(places)))), old);
      case 3 -> object.set(name, any(places).deepCopy());
      case 4 -> object.set(name, nested(old));
      default -> object.set(name, like(old));
    }
  }

  private void changeList(ArrayNode list, int at, List<ContainerNode<?>> places) {
    switch (random.nextInt(6)) {
      case 0 -> list.remove(at);
      case 1 -> list.insert(at, list.get(at).deepCopy());
      case 2 -> list.insert(at, any(places).deepCopy());
      case 3 -> list.set(at, nested(list.get(at)));
      case 4 -> list.removeAll();
      default -> list.set(at, like(list.get(at)));
    }
  }

  /** Another value, half of the time of the same kind. */
  private JsonNode like(JsonNode old) {
    if (random.nextBoolean()) {
      return value();
    }
    if (old.isTextual() && random.nextInt(3) == 0 && !old.asText().isEmpty()) {
      StringBuilder s = new StringBuilder(old.asText());
      s.setCharAt(random.nextInt(s.length()), (char) (32 + random.nextInt(95)));
      return TextNode.valueOf(s.toString());
    }
    return old.isNumber() ? number() : old.isTextual() ? TextNode.valueOf(any(TEXTS)) : value();
  }

  private JsonNode value() {
    return switch (random.nextInt(7)) {
      case 0 -> MAKE.nullNode();
      case 1 -> MAKE.booleanNode(random.nextBoolean());
      case 2 -> MAKE.arrayNode();
      case 3 -> MAKE.objectNode();
      case 4 -> number();
      default -> TextNode.valueOf(any(TEXTS));
    };
  }

  private JsonNode number() {
    return MAKE.numberNode(new BigDecimal(any(NUMBERS)));
  }

  private JsonNode nested(JsonNode old) {
    JsonNode deep = old;
    for (int i = random.nextInt(10) == 0 ? 200 : 1 + random.nextInt(3); i > 0; i--) {
      deep = random.nextBoolean() ? MAKE.arrayNode().add(deep) : MAKE.objectNode().set("a", deep);
    }
    return deep;
  }

  private static void put(ContainerNode<?> place, String name, JsonNode value) {
    if (place instanceof ObjectNode object) {
      object.set(name, value);
    } else {
      ((ArrayNode) place).add(value);
    }
  }

  private static void collect(JsonNode node, List<ContainerNode<?>> places) {
    if (node instanceof ContainerNode<?> container) {
      places.add(container);
      for (JsonNode child : container) {
        collect(child, places);
      }
    }
  }

  private static List<ObjectNode> objects(List<ContainerNode<?>> places) {
    List<ObjectNode> objects = new ArrayList<>();
    for (ContainerNode<?> place : places) {
      if (place instanceof ObjectNode object) {
        objects.add(object);
      }
    }
    return objects;
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names.isEmpty() ? List.of("name") : names;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private <T> T any(T[] list) {
    return list[random.nextInt(list.length)];
  }
}
