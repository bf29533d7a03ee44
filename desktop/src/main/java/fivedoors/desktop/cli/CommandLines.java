package fivedoors.desktop.cli;

import fivedoors.scenario.BadDocumentException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together and turns whatever happens into text and an exit code. */
public final class CommandLines {
  /** All went well. */
  public static final int OK = 0;

  /** The work was done and fell short of what it should be. */
  public static final int FALLS_SHORT = 1;

  /** The input was bad; nothing was done. */
  public static final int BAD_INPUT = 2;

  private CommandLines() {}

  /** Runs one command line and answers the exit code. */
  public static int run(Terminal terminal, String... args) {
    Messages messages = Messages.of(language(terminal, args));
    Context context = new Context(terminal, messages);
    CommandLine line = new CommandLine(new RootCommand(context));
    line.addSubcommand("play", new PlayCommand(context));
    line.addSubcommand("tell", new TellCommand(context));
    line.addSubcommand("run", new RunCommand(context));
    line.addSubcommand("check", new CheckCommand(context));
    line.addSubcommand("new-lesson", new NewLessonCommand(context));
    line.addSubcommand("serve", new ServeCommand(context));
    line.addSubcommand("shots", new ShotsCommand(context));
    line.addSubcommand("frames", new FramesCommand(context));
    line.addSubcommand("bench", new BenchCommand(context));
    line.setResourceBundle(messages.bundle());
    line.setOut(new PrintWriter(terminal.out(), true));
    line.setErr(new PrintWriter(terminal.err(), true));
    line.setUsageHelpAutoWidth(true);
    line.setParameterExceptionHandler(badArguments(context));
    line.setExecutionExceptionHandler(trouble(context));
    int code = line.execute(args);
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  /**
   * Looked up before parsing, so that complaints about the arguments are in the right language too.
   */
  private static String language(Terminal terminal, String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("--lang=")) {
        return args[i].substring("--lang=".length());
      } else if (args[i].equals("--lang") && i + 1 < args.length) {
        return args[i + 1];
      }
    }
    return terminal.language();
  }

  private static IParameterExceptionHandler badArguments(Context context) {
    return (e, args) -> {
      String command = e.getCommandLine().getCommandSpec().qualifiedName(" ");
      context.complain(
          sentence(e, context.messages())
              + " "
              + context.messages().text("error.seeHelp", command));
      return BAD_INPUT;
    };
  }

  private static String sentence(ParameterException e, Messages m) {
    if (e instanceof UnmatchedArgumentException u) {
      List<String> unmatched = u.getUnmatched();
      List<String> similar = u.getSuggestions();
      String s = m.text("error.unknownArgument", unmatched.get(0));
      return similar.isEmpty() ? s : s + " " + m.text("error.similar", similar.get(0));
    } else if (e instanceof MissingParameterException p) {
      return m.text("error.missingArgument", named(p.getMissing().get(0)));
    } else if (e instanceof OverwrittenOptionException o) {
      return m.text("error.twice", named(o.getOverwritten()));
    } else if (e.getArgSpec() != null && e.getValue() != null) {
      return m.text("error.optionValue", named(e.getArgSpec()), e.getValue());
    }
    return e.getMessage();
  }

  private static String named(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static IExecutionExceptionHandler trouble(Context context) {
    return (e, line, result) -> {
      if (e instanceof UserError bad) {
        context.complain(bad.sentence(context.messages()));
        return BAD_INPUT;
      } else if (e instanceof BadDocumentException bad) {
        new ProblemLines(context.messages().language()).of(bad).forEach(context::complain);
        return BAD_INPUT;
      }
      context.complain(context.messages().text("error.bug", e));
      e.printStackTrace(context.terminal().err());
      return FALLS_SHORT;
    };
  }
}
