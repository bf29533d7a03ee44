package fivedoors.desktop.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;

/**
 * Finds where a part of a document stands. Jackson forgets this while it binds (it buffers objects
 * whose type it does not know yet), so the text is read once more, only when something is wrong.
 */
final class Locator {
  /** How an object is shown. */
  static final String OBJECT = "{...}";

  private static final JsonFactory PLAIN = new JsonFactory();

  /**
   * A place in a document.
   *
   * @param line from 1
   * @param column from 1
   * @param text what stands there: a scalar as it is written, {@code {...}} or {@code [...]}
   */
  record Place(int line, int column, String text) {}

  private Locator() {}

  /**
   * Where the part at {@code path} is.
   *
   * @param path names (String) and indices (Integer)
   * @param atName whether the name of the last step is wanted rather than its value
   * @return the nearest place around it if it is not there itself; null if the text cannot be read
   */
  static Place find(String text, List<Object> path, boolean atName) {
    try (JsonParser p = PLAIN.createParser(text)) {
      p.nextToken();
      Place place = here(p);
      for (int i = 0; i < path.size(); i++) {
        boolean last = i == path.size() - 1;
        Place name = enter(p, path.get(i));
        if (name == null) {
          return place;
        }
        place = last && atName ? name : here(p);
      }
      return place;
    } catch (IOException e) {
      return null;
    }
  }

  /** The first thing in the text that is no JSON, or null if all of it is. */
  static JsonProcessingException fault(String text) {
    try (JsonParser p = PLAIN.createParser(text)) {
      while (p.nextToken() != null) {
        p.getText(); // a text is read only when it is asked for
      }
      return null;
    } catch (JsonProcessingException e) {
      return e;
    } catch (IOException e) {
      return null;
    }
  }

  /** Moves to the value of one step and answers where its name stands, or null if there is none. */
  private static Place enter(JsonParser p, Object step) throws IOException {
    if (step instanceof String name && p.currentToken() == JsonToken.START_OBJECT) {
      while (p.nextToken() == JsonToken.FIELD_NAME) {
        Place at = here(p);
        boolean found = p.currentName().equals(name);
        p.nextToken();
        if (found) {
          return at;
        }
        p.skipChildren();
      }
    } else if (step instanceof Integer index && p.currentToken() == JsonToken.START_ARRAY) {
      int i = 0;
      while (p.nextToken() != JsonToken.END_ARRAY && p.currentToken() != null) {
        if (i++ == index) {
          return here(p);
        }
        p.skipChildren();
      }
    }
    return null;
  }

  private static Place here(JsonParser p) throws IOException {
    JsonLocation at = p.currentTokenLocation();
    String text = p.currentToken() == null ? "" : p.getText();
    if (p.currentToken() == JsonToken.VALUE_STRING) {
      text = '"' + text + '"';
    } else if (p.currentToken() == JsonToken.START_OBJECT) {
      text = OBJECT;
    } else if (p.currentToken() == JsonToken.START_ARRAY) {
      text = "[...]";
    }
    return new Place(at.getLineNr(), at.getColumnNr(), text);
  }
}
