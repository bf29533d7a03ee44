package fivedoors.desktop.cli;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal, where a Hangul syllable takes two cells. */
final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** The lines, columns aligned on the left and two spaces apart. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder s = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        s.append(row.get(i)).append(" ".repeat(width(i) + 2 - cells(row.get(i))));
      }
      lines.add(s.toString().stripTrailing());
    }
    return lines;
  }

  private int width(int column) {
    return rows.stream().mapToInt(r -> cells(r.get(column))).max().orElse(0);
  }

  /** How many cells of a terminal a text takes. */
  static int cells(String text) {
    return text.chars().map(c -> c >= 0x1100 && c <= 0xFFDC ? 2 : 1).sum();
  }
}
