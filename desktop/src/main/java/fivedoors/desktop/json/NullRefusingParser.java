package fivedoors.desktop.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * No document has a use for {@code null}: what is not there is left out. Jackson's own setting for
 * this also refuses what is left out, so the tokens are watched instead.
 */
final class NullRefusingParser extends JsonParserDelegate {
  NullRefusingParser(JsonParser parser) {
    super(parser);
  }

  @Override
  public JsonToken nextToken() throws IOException {
    JsonToken token = delegate.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      throw new NullFound(this);
    }
    return token;
  }

  /** A null, with its place. */
  static final class NullFound extends JsonParseException {
    private static final long serialVersionUID = 1L;
    private final String path;

    NullFound(JsonParser parser) {
      super(parser, "null", parser.currentTokenLocation());
      List<Object> steps = new ArrayList<>();
      for (JsonStreamContext c = parser.getParsingContext(); !c.inRoot(); c = c.getParent()) {
        steps.add(c.inArray() ? (Object) c.getCurrentIndex() : c.getCurrentName());
      }
      Collections.reverse(steps);
      path = Diagnosis.written(steps);
    }

    String path() {
      return path;
    }
  }
}
