package fivedoors.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import fivedoors.sim.Rng;
import fivedoors.testing.TestJson;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is written is read back as it was, whatever a scenario or a command can hold. */
class SandboxDocTest {
  private static final List<String> TEXTS =
      List.of("laptop", "", "a \"b\" \\ c", "한글 {0}\n\t", "\u0001\u001f", "12.12.12.12", "null");

  private final Rng random = new Rng(11);
  private final Set<String> made = new TreeSet<>();

  @Test
  void everyPartOfEveryDocumentIsWrittenAndReadBack() throws ReflectiveOperationException {
    for (int i = 0; i < 400; i++) {
      SandboxDoc doc = (SandboxDoc) record(SandboxDoc.class);
      String text = doc.text();
      assertEquals(doc, new TestJson().sandbox(text, "s.json"), text);
      assertEquals(text, new TestJson().sandbox(text, "s.json").text());
    }
    for (Class<?> union : List.of(Command.class, NodeDoc.class, ProgramDoc.class)) {
      for (Class<?> leaf : leaves(union)) {
        assertTrue(made.contains(leaf.getName()), leaf.getName());
      }
    }
  }

  private static List<Class<?>> leaves(Class<?> type) {
    if (!type.isSealed()) {
      return List.of(type);
    }
    List<Class<?>> all = new ArrayList<>();
    for (Class<?> c : type.getPermittedSubclasses()) {
      all.addAll(leaves(c));
    }
    return all;
  }

  private Object record(Class<?> type) throws ReflectiveOperationException {
    made.add(type.getName());
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = new Class<?>[parts.length];
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      types[i] = parts[i].getType();
      boolean required =
          type.getDeclaredField(parts[i].getName()).getAnnotation(JsonProperty.class).required();
      values[i] =
          required || random.below(4) > 0
              ? value(parts[i].getGenericType(), required ? 1 : 0)
              : null;
    }
    Constructor<?> c = type.getDeclaredConstructor(types);
    c.setAccessible(true);
    return c.newInstance(values);
  }

  /** A list has at least {@code least} entries: what must be written is not empty. */
  private Object value(Type type, int least) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType p && p.getRawType() == List.class) {
      List<Object> list = new ArrayList<>();
      for (int i = random.below(3) + least; i > 0; i--) {
        list.add(value(p.getActualTypeArguments()[0], 0));
      }
      return list;
    } else if (type instanceof ParameterizedType) {
      Map<String, String> map = new LinkedHashMap<>();
      for (int i = random.below(3); i > 0; i--) {
        map.put(TEXTS.get(random.below(TEXTS.size())), TEXTS.get(random.below(TEXTS.size())));
      }
      return map;
    } else if (type == String.class) {
      return TEXTS.get(random.below(TEXTS.size()));
    } else if (type == Integer.class) {
      return random.below(1_000_000) - 500_000;
    } else if (type == Long.class) {
      return random.below(1_000_000) * 9_007_199_254L;
    } else if (type == Boolean.class) {
      return random.below(2) == 0;
    }
    List<Class<?>> leaves = leaves((Class<?>) type);
    return record(leaves.get(random.below(leaves.size())));
  }
}
