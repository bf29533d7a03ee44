package fivedoors.ui.panel;

import fivedoors.device.Host;
import fivedoors.play.ServiceView;
import fivedoors.scenario.Command;
import fivedoors.scenario.Problem;
import fivedoors.scenario.ProgramCommand;
import fivedoors.scenario.TerminalCommand;
import fivedoors.trace.Cell;
import fivedoors.ui.input.Actions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries out what a person does in a terminal or in the small browser of a host. */
final class ProgramActions {
  private final Desk desk;
  private final Contents contents;

  ProgramActions(Desk desk, Contents contents) {
    this.desk = desk;
    this.contents = contents;
  }

  /** Does the action. Answers false if it is about neither. */
  boolean activate(String id) {
    if (leaves(id)) {
      return true;
    } else if (id.equals("terminal-run")) {
      type(typed(TerminalContent.FIELD));
    } else if (id.equals(Actions.INTERRUPT)) {
      if ("terminal".equals(desk.state.panel()) && contents.programs().host() != null) {
        perform(new TerminalCommand.Interrupt(contents.programs().hostName()));
      }
    } else if (id.equals("terminal-complete")) {
      Host host = contents.programs().host();
      if (host != null) {
        desk.typed.put(TerminalContent.FIELD, contents.programs().terminalOf(host).completed());
      }
    } else if (id.equals("terminal-older")) {
      history(1);
    } else if (id.equals("terminal-newer")) {
      history(-1);
    } else if (id.startsWith("type:")) {
      type(id.substring(5));
    } else if (id.equals("browser-open")) {
      open(typed(BrowserContent.FIELD));
    } else if (id.startsWith("link:")) {
      open(absolute(id.substring(5)));
    } else if (id.startsWith("check:")) {
      // After the form's address and the field's name; what is chosen may have blanks itself.
      int space = id.indexOf(' ', id.indexOf(' ') + 1);
      desk.typed.put(id.substring(6, space), id.substring(space + 1));
    } else if (id.startsWith("submit:")) {
      submit(id.substring(7));
    } else {
      return false;
    }
    return true;
  }

  /**
   * Asks first, where something would be lost: answers true if the action is to wait, or was about
   * the question.
   */
  boolean leaves(String id) {
    String wanted = desk.leaving;
    boolean sends = id.startsWith("submit:");
    boolean leaves =
        sends || id.startsWith("link:") || id.startsWith("host:") || id.equals("browser-open");
    if (id.equals("leave-page") || id.equals("leave-not")) {
      desk.leaving = null;
      if (id.equals("leave-page")) {
        desk.typed.keySet().removeIf(key -> key.startsWith(BrowserContent.FORM));
        if (wanted != null && !wanted.startsWith("host:")) {
          activate(wanted);
        } else if (wanted != null) {
          desk.turnTo(wanted.substring(5));
        }
      }
      return true;
    } else if (leaves && contents.programs().unsaved(sends ? id.substring(7) : null)) {
      desk.leaving = id;
      return true;
    }
    desk.leaving = leaves ? null : desk.leaving;
    return false;
  }

  /** Enter was pressed in a field: in one of these it means this. Answers false elsewhere. */
  boolean enter() {
    String field = desk.left;
    desk.left = null;
    if (("fact:" + TerminalContent.FIELD).equals(field)) {
      return activate("terminal-run");
    } else if (("fact:" + BrowserContent.FIELD).equals(field)) {
      return activate("browser-open");
    } else if (field != null && field.startsWith("fact:" + BrowserContent.FORM)) {
      String form = field.substring(5 + BrowserContent.FORM.length());
      return activate("submit:" + form.substring(0, form.lastIndexOf(' ')));
    }
    return false;
  }

  private String typed(String field) {
    String text = desk.typed.get(field);
    return text == null ? "" : text;
  }

  private void type(String line) {
    if (line.isBlank() || contents.programs().host() == null) {
      return;
    }
    if (perform(new TerminalCommand.Type(contents.programs().hostName(), line.trim()))) {
      desk.typed.remove(TerminalContent.FIELD);
      desk.history = 0;
    }
  }

  /** Brings back a line that was typed before: farther back by 1, forward by -1. */
  private void history(int by) {
    List<String> all = contents.programs().screen().history();
    desk.history = Math.max(0, Math.min(all.size(), desk.history + by));
    String line = desk.history == 0 ? "" : all.get(all.size() - desk.history);
    desk.typed.put(TerminalContent.FIELD, line);
  }

  private void open(String typed) {
    String url = typed.trim();
    if (url.isEmpty()) {
      ServiceView shown = contents.programs().browser();
      url = shown == null ? "" : Cell.value(shown.cells(), "url");
    }
    if (url == null || url.isEmpty()) {
      desk.toast(contents.words().raw("ui.browser.typeFirst"), null);
      return;
    }
    if (perform(new ProgramCommand.OpenUrl(contents.programs().hostName(), url))) {
      desk.typed.remove(BrowserContent.FIELD);
    }
  }

  /** Where a link on the shown page leads. */
  private String absolute(String target) {
    if (target.indexOf("://") >= 0) {
      return target;
    }
    ServiceView shown = contents.programs().browser();
    String url = shown == null ? "" : Cell.value(shown.cells(), "url");
    int host = url == null ? -1 : url.indexOf("://");
    int slash = host < 0 ? -1 : url.indexOf('/', host + 3);
    String site = slash < 0 ? url : url.substring(0, slash);
    return target.startsWith("/") ? site + target : site + "/" + target;
  }

  private void submit(String action) {
    String prefix = BrowserContent.FORM + action + " ";
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map.Entry<String, String> e : desk.typed.entrySet()) {
      if (e.getKey().startsWith(prefix)) {
        fields.put(e.getKey().substring(prefix.length()), e.getValue());
      }
    }
    if (perform(new ProgramCommand.Submit(contents.programs().hostName(), action, fields))) {
      for (String name : fields.keySet()) {
        desk.typed.remove(prefix + name);
      }
    }
  }

  private boolean perform(Command command) {
    Problem problem = desk.command(command);
    if (problem != null) {
      desk.toast(contents.words().problem(problem), null);
      return false;
    }
    // What was asked for happens by letters: time has to run.
    desk.guide().play(true);
    return true;
  }
}
