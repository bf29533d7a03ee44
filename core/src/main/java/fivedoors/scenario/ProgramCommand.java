package fivedoors.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** What a person does with the programs of a host. */
public sealed interface ProgramCommand extends Command {
  /**
   * Opens a page in the browser.
   *
   * @param node a host
   * @param url such as {@code http://12.12.12.12:8081/}; http where no scheme is written
   */
  record OpenUrl(
      @JsonProperty(value = "node", required = true) String node,
      @JsonProperty(value = "url", required = true) String url)
      implements ProgramCommand {
    /** As written. */
    @JsonCreator
    public OpenUrl {}

    @Override
    public String text() {
      return "openUrl " + node + " " + url;
    }

    @Override
    public String permit() {
      return node + ".openUrl";
    }
  }

  /**
   * Sends a text with POST from a script.
   *
   * @param node a host
   * @param url where to
   * @param body form fields such as {@code text=hello}, or any text
   */
  record Post(
      @JsonProperty(value = "node", required = true) String node,
      @JsonProperty(value = "url", required = true) String url,
      @JsonProperty(value = "body", required = true) String body)
      implements ProgramCommand {
    /** As written. */
    @JsonCreator
    public Post {}

    @Override
    public String text() {
      return "post " + node + " " + url + " " + body;
    }

    @Override
    public String permit() {
      return node + ".post";
    }
  }

  /**
   * Fills in and sends a form of the page that the browser shows.
   *
   * @param node a host
   * @param form the address that the form is sent to, as the page has it
   * @param fields what is written, by field name; other fields stay as they stand
   */
  record Submit(
      @JsonProperty(value = "node", required = true) String node,
      @JsonProperty(value = "form", required = true) String form,
      @JsonProperty("fields") Map<String, String> fields)
      implements ProgramCommand {
    /** A form without fields has a button all the same. */
    @JsonCreator
    public Submit {
      fields = Docs.map(fields);
    }

    @Override
    public String text() {
      StringBuilder s = new StringBuilder("submit " + node + " " + form);
      for (Map.Entry<String, String> e : fields.entrySet()) {
        s.append(' ').append(e.getKey()).append('=').append(e.getValue());
      }
      return s.toString();
    }

    @Override
    public String permit() {
      return node + ".submit";
    }
  }

  /**
   * Sends a datagram and waits for an answer.
   *
   * @param node a host
   * @param to address and port, such as {@code 12.12.12.12:7777}
   * @param text what it says
   */
  record SendUdp(
      @JsonProperty(value = "node", required = true) String node,
      @JsonProperty(value = "to", required = true) String to,
      @JsonProperty(value = "text", required = true) String text)
      implements ProgramCommand {
    /** As written. */
    @JsonCreator
    public SendUdp {}

    @Override
    public String text() {
      return "sendUdp " + node + " " + to + " " + text;
    }

    /** What the datagram says, which {@link #text} is only a part of. */
    public String said() {
      return text;
    }

    @Override
    public String permit() {
      return node + ".sendUdp";
    }
  }
}
