package fivedoors.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with places to fill: {@code {0}}, {@code {name}}, {@code {laptop.ip}}, and in Korean
 * {@code {은/는}} for the particle that fits what stands before it.
 */
public final class Template {
  /** Gives the text for a place. */
  public interface Source {
    /** The text for a name, or null if there is none of that name. */
    String value(String name);
  }

  private Template() {}

  /** The sentence with its places filled; a place that nobody can fill stays as it is written. */
  public static String fill(String text, Source source) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      out.append(text, from, open);
      String name = text.substring(open + 1, close);
      if (Particles.isPair(name)) {
        out.append(Particles.choose(name, out));
      } else {
        String value = source.value(name);
        out.append(value == null ? "{" + name + "}" : value);
      }
      from = close + 1;
    }
    return out.append(text, from, text.length()).toString();
  }

  /** The names of the places of a sentence, particles left out. */
  public static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String name = text.substring(open + 1, close);
      if (!Particles.isPair(name)) {
        names.add(name);
      }
    }
    return names;
  }
}
