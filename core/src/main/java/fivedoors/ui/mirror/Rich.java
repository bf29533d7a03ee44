package fivedoors.ui.mirror;

import java.util.ArrayList;
import java.util.List;

/**
 * Lesson text: {@code **bold**} and {@code `code`}, nothing else. A lone mark stands for itself.
 */
public final class Rich {
  /** How a span is drawn. */
  public enum Style {
    PLAIN,
    BOLD,
    CODE
  }

  /** A stretch of text in one style. */
  public record Span(String text, Style style) {}

  private Rich() {}

  /** Cuts the text into spans; their texts joined are {@link #plain}. */
  public static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      String mark = text.startsWith("**", at) ? "**" : text.charAt(at) == '`' ? "`" : null;
      int end = mark == null ? -1 : text.indexOf(mark, at + mark.length());
      if (mark == null || end <= at + mark.length()) {
        at++;
        continue;
      }
      add(spans, text.substring(from, at), Style.PLAIN);
      add(
          spans,
          text.substring(at + mark.length(), end),
          mark.equals("`") ? Style.CODE : Style.BOLD);
      at = end + mark.length();
      from = at;
    }
    add(spans, text.substring(from), Style.PLAIN);
    return spans;
  }

  /** The text without its marks. */
  public static String plain(String text) {
    StringBuilder s = new StringBuilder();
    for (Span span : spans(text)) {
      s.append(span.text());
    }
    return s.toString();
  }

  private static void add(List<Span> spans, String text, Style style) {
    if (!text.isEmpty()) {
      spans.add(new Span(text, style));
    }
  }
}
