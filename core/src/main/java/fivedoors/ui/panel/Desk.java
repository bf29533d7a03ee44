package fivedoors.ui.panel;

import fivedoors.lesson.Records;
import fivedoors.lesson.Reply;
import fivedoors.lesson.Step;
import fivedoors.lesson.Words;
import fivedoors.play.LetterChain;
import fivedoors.scenario.Command;
import fivedoors.scenario.Problem;
import fivedoors.shell.Screen;
import fivedoors.ui.guide.Course;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.guide.Workbench;
import fivedoors.ui.input.Actions;
import fivedoors.ui.model.UiState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the panels remember between two pictures, beside the settings in {@link UiState}. */
final class Desk {
  /** Pages about the program, shown in place of the lesson. */
  enum Page {
    MENU,
    COURSE,
    HELP,
    LICENCES,
    TEACHER
  }

  final UiState state;
  final Draft draft = new Draft();
  final FirewallWizard wizard = new FirewallWizard();
  final LetterChain chain = new LetterChain();
  final Map<String, String> typed = new LinkedHashMap<>();
  final Map<String, String> problems = new LinkedHashMap<>();
  InspectorContent.Level level = InspectorContent.Level.LETTER;

  /** Whether a changed letter is shown whole, and not only what changed. */
  boolean whole;

  String device;

  /** The field that was typed into when Enter was pressed; null at once after. */
  String left;

  /**
   * The field that is being typed into, or null. It is still so while the field is away for a
   * moment, as that of a terminal in which a command runs.
   */
  String typing;

  /** How many lines back the terminal's field shows what was typed before; 0 for none. */
  int history;

  /** What the shown terminal has printed, and the number of its host. */
  Screen screen;

  int screenOf = -1;

  /** The tables that are shown; null until somebody chooses. */
  TableGroup tables;

  /** By the id of a table, how it is sorted; a table that is not in here is as it was written. */
  final Map<String, TableOrder> orders = new LinkedHashMap<>();

  /** What was asked for and would leave a page on which something is not saved; or null. */
  String leaving;

  Page page;
  boolean speeds;

  /** The lessons there are, or null before the map was asked for. */
  Course course;

  /** Gets the course; called once, when it is first wanted. */
  Runnable wantCourse = () -> {};

  /** Opens a lesson by its id. */
  java.util.function.Consumer<String> openLesson = id -> {};

  /** What has been done so far. */
  Records records = new Records();

  /** What the pane of free play shows. */
  final SandboxView sandbox = new SandboxView();

  /** Where free play is kept; null where there is none. */
  Workbench bench;

  /** Whether the screen is narrow: one thing at a time is shown below the stage. */
  boolean narrow;

  String hover;

  /** What stands under the answer, to be said again in another language. */
  private Function<Words, String> complaint;

  private String saidIn;
  private Guide begun;
  private String toast;
  private String toastAction;
  private float toastSeconds;
  private int version;

  Desk(UiState state) {
    this.state = state;
  }

  /** The lesson being taken, or null before one is loaded. */
  Guide guide() {
    return state.guide();
  }

  /** The words of the program, in the language that is set. */
  Words words() {
    return guide().pack().common(state.language());
  }

  /** Another host's terminal or browser is shown in the same panel. */
  void turnTo(String host) {
    device = host;
    typed.remove(TerminalContent.FIELD);
    typed.remove(BrowserContent.FIELD);
    state.selection.clear();
  }

  /** Empties the draft when another step is on; in another lesson nothing is open any more. */
  void begin() {
    if (guide() != begun) {
      begun = guide();
      orders.clear();
      wizard.shut();
      if ("firewall".equals(state.panel())) {
        state.panel(null);
      }
    }
    if (draft.problem() != null && complaint != null && !state.language().equals(saidIn)) {
      complain(complaint);
    }
    if (guide() != null) {
      Step step = guide().runner().step();
      if (draft.begin(step.id(), step instanceof Step.Quiz q ? q.items() : List.of())) {
        wizard.cancel();
      }
    }
  }

  /**
   * Carries out a command; answers why it could not be, or null. What forks the course of events
   * says so, and how to come back.
   */
  Problem command(Command command) {
    Problem problem = guide().command(command);
    if (problem == null && guide().takeForked()) {
      toast(words().raw("ui.toast.fork"), Actions.UNDO_FORK);
    }
    return problem;
  }

  /** Says under the answer why it was not taken, if it was not. */
  void tell(Reply reply) {
    if (!reply.accepted()) {
      complain(reply.problem());
    }
  }

  /** Says under the answer what is wrong with it, in the language that is set. */
  void complain(Problem problem) {
    complain(w -> w.problem(problem));
  }

  /** Says a sentence under the answer; it is said again when another language is set. */
  void complain(Function<Words, String> sentence) {
    complaint = sentence;
    saidIn = state.language();
    draft.problem(sentence.apply(words()));
  }

  /** Grows with every change of what is in here. */
  int version() {
    return version;
  }

  void changed() {
    version++;
  }

  /** Says something for a while; {@code action} is what can be done about it, or null. */
  void toast(String sentence, String action) {
    toast = sentence;
    toastAction = action;
    toastSeconds = action == null ? 4 : 10;
    version++;
  }

  String toast() {
    return toast;
  }

  String toastAction() {
    return toastAction;
  }

  void dropToast() {
    if (toast != null) {
      toast = null;
      version++;
    }
  }

  void pass(float seconds) {
    toastSeconds -= seconds;
    if (toastSeconds <= 0) {
      dropToast();
    }
  }
}
