package fivedoors.service.http;

import java.util.ArrayList;
import java.util.List;

/**
 * A page as a small browser shows it. Reads the HTML that {@link Html} writes, and shows any other
 * as far as it can; unknown elements are read over, so every text gives a page.
 *
 * @param title the title, empty for none
 * @param lines what stands on it, from top to bottom
 * @param forms the forms, which lines of kind {@code form} stand for, in order
 */
public record Page(String title, List<Line> lines, List<PageForm> forms) {
  /**
   * One line.
   *
   * @param kind {@code h1}, {@code h2}, {@code p}, {@code li}, {@code th}, {@code td}, {@code
   *     error}, {@code note}, {@code link} or {@code form}
   * @param text what it says; the cells of a table row are separated by tabs; of a form, its button
   * @param target where a link leads, or the code of an error or note; else empty
   */
  public record Line(String kind, String text, String target) {}

  /** Keeps the lists unchangeable. */
  public Page {
    lines = List.copyOf(lines);
    forms = List.copyOf(forms);
  }

  /** Reads a page. */
  public static Page of(String html) {
    return new PageReader(html).read();
  }

  /** The error on the page, or null. */
  public Line error() {
    for (Line line : lines) {
      if (line.kind().equals("error")) {
        return line;
      }
    }
    return null;
  }

  /** The form that is sent to that address, or null. */
  public PageForm form(String action) {
    for (PageForm form : forms) {
      if (form.action().equals(action)) {
        return form;
      }
    }
    return null;
  }

  /** What a person reads, line by line. */
  public String text() {
    List<String> all = new ArrayList<>();
    for (Line line : lines) {
      all.add(line.text());
    }
    return String.join("\n", all);
  }
}
