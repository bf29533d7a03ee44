package fivedoors.ui.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.math.Vector2;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.Rich;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.theme.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph with bold and code in it, broken at words: Korean is read by words, so a line never
 * ends inside one unless the word alone is wider than the line.
 */
public final class TextBlock extends Widget {
  /** Where the lines stand in the width. */
  public enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

  private record Piece(String text, Rich.Style style) {}

  private static final class Run {
    private final TextLine line;
    private final boolean code;
    private float x;
    private int row;

    private Run(TextStyle style, boolean code) {
      this.line = new TextLine(style);
      this.code = code;
    }
  }

  private final String text;
  private final TextStyle plain;
  private final float lineHeight;
  private final Align align;
  private final List<Run> runs = new ArrayList<>();
  private Color color;
  private int rows;
  private float widest;

  /** A paragraph in a style and colour; {@code **} and back quotes are read as marks. */
  public TextBlock(Kit kit, String text, TextStyle plain, Color color, Align align) {
    super(kit);
    this.text = text;
    this.plain = plain;
    this.color = color;
    this.align = align;
    lineHeight = Math.round(plain.size * 1.5f / 4) * 4;
    setTouchable(com.badlogic.gdx.scenes.scene2d.Touchable.disabled);
  }

  /** A paragraph at the left. */
  public TextBlock(Kit kit, String text, TextStyle plain, Color color) {
    this(kit, text, plain, color, Align.LEFT);
  }

  /** Changes the colour without a new layout. */
  public void color(Color newColor) {
    if (newColor != color) {
      color = newColor;
      for (Run r : runs) {
        r.line.set(look(), r.line.text(), newColor);
      }
    }
  }

  /** What it says, with its marks. */
  public String text() {
    return text;
  }

  /** How many lines it has as laid out. */
  public int rows() {
    return rows;
  }

  /** The width of its longest line as laid out. */
  public float widest() {
    return widest;
  }

  @Override
  public float wish(float most) {
    lay(most);
    return widest;
  }

  @Override
  public void lay(float width) {
    runs.clear();
    rows = 0;
    widest = 0;
    String[] lines = text.split("\n", -1);
    List<Rich.Span> spans = new ArrayList<>();
    for (String line : lines) {
      spans.clear();
      spans.addAll(Rich.spans(line));
      layParagraph(words(spans), width);
    }
    setSize(width, rows * lineHeight);
    alignRows(width);
  }

  private void layParagraph(List<List<Piece>> words, float width) {
    Rich.Style before = Rich.Style.PLAIN;
    float x = 0;
    for (List<Piece> word : words) {
      float w = width(word);
      // Inside code or bold words the blank is of their own face, and as wide as there.
      Rich.Style gap = before == word.get(0).style() ? before : Rich.Style.PLAIN;
      float space = Measure.width(look().fonts, style(gap), " ");
      before = word.get(word.size() - 1).style();
      if (x > 0 && x + space + w > width + 0.01f) {
        rows++;
        x = 0;
      }
      boolean glue = x > 0;
      x += glue ? space : 0;
      for (Piece p : word) {
        x = add(p, x, width, glue);
        glue = false;
      }
    }
    rows++;
  }

  private float add(Piece piece, float from, float width, boolean afterSpace) {
    float x = from;
    String rest = piece.text();
    TextStyle style = style(piece.style());
    while (x + Measure.width(look().fonts, style, rest) > width + 0.01f && rest.length() > 1) {
      int n = Measure.fitting(look().fonts, style, rest, width - x);
      put(rest.substring(0, n), piece.style(), x, afterSpace);
      rest = rest.substring(n);
      rows++;
      x = 0;
    }
    put(rest, piece.style(), x, afterSpace);
    return x + Measure.width(look().fonts, style, rest);
  }

  private void put(String s, Rich.Style style, float x, boolean afterSpace) {
    Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    boolean code = style == Rich.Style.CODE;
    boolean join =
        last != null && last.row == rows && last.line.style() == style(style) && last.code == code;
    Run run = last;
    if (!join) {
      run = new Run(style(style), code);
      run.x = x;
      run.row = rows;
      runs.add(run);
    }
    String joined = join ? run.line.text() + (afterSpace ? " " : "") + s : s;
    run.line.set(look(), joined, color);
    widest = Math.max(widest, run.x + run.line.width());
  }

  private void alignRows(float width) {
    if (align == Align.LEFT) {
      return;
    }
    for (int row = 0; row < rows; row++) {
      float end = 0;
      for (Run r : runs) {
        end = r.row == row ? Math.max(end, r.x + r.line.width()) : end;
      }
      float shift = align == Align.CENTER ? (width - end) / 2 : width - end;
      for (Run r : runs) {
        r.x += r.row == row ? shift : 0;
      }
    }
  }

  private static List<List<Piece>> words(List<Rich.Span> spans) {
    List<List<Piece>> words = new ArrayList<>();
    List<Piece> word = new ArrayList<>();
    for (Rich.Span span : spans) {
      String[] parts = span.text().split(" ", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0 && !word.isEmpty()) {
          words.add(word);
          word = new ArrayList<>();
        }
        if (!parts[i].isEmpty()) {
          word.add(new Piece(parts[i], span.style()));
        }
      }
    }
    if (!word.isEmpty()) {
      words.add(word);
    }
    return words;
  }

  private float width(List<Piece> word) {
    float sum = 0;
    for (Piece p : word) {
      sum += Measure.width(look().fonts, style(p.style()), p.text());
    }
    return sum;
  }

  private TextStyle style(Rich.Style style) {
    boolean small = plain.size < TextStyle.BODY.size;
    return switch (style) {
      case PLAIN -> plain;
      case BOLD ->
          small ? TextStyle.SMALL_BOLD : plain == TextStyle.BODY ? TextStyle.BODY_BOLD : plain;
      case CODE -> small ? TextStyle.MONO_SMALL : TextStyle.MONO;
    };
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    float top = y + getHeight();
    for (int i = 0; i < runs.size(); i++) {
      Run r = runs.get(i);
      float base = base(r, top);
      // On a filled button the fixed-width face says enough: a light ground would hide light text.
      if (r.code && color != theme().onAccent) {
        shapes.round(x + r.x - 2, base - 5, r.line.width() + 4, plain.size + 5, 4, theme().surface);
      }
      r.line.draw(shapes, x + r.x, base);
    }
  }

  private float base(Run r, float top) {
    return top - r.row * lineHeight - (lineHeight + r.line.capHeight()) / 2;
  }

  @Override
  public void probe(ProbeSink sink) {
    Vector2 at = localToStageCoordinates(new Vector2(0, 0));
    for (Run r : runs) {
      float base = base(r, at.y + getHeight());
      text(sink, r.line.text(), at.x + r.x, base - 4, r.line.width(), r.line.style().size, false);
    }
  }
}
