package fivedoors.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/** A program of a host that waits at a port. {@code type} tells which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ProgramDoc.WebDoc.class, name = "web"),
  @JsonSubTypes.Type(value = ProgramDoc.FlaskDoc.class, name = "flask"),
  @JsonSubTypes.Type(value = ProgramDoc.DjangoDoc.class, name = "django"),
  @JsonSubTypes.Type(value = ProgramDoc.MyIpDoc.class, name = "whatismyip"),
  @JsonSubTypes.Type(value = ProgramDoc.SshDoc.class, name = "ssh"),
  @JsonSubTypes.Type(value = ProgramDoc.GameDoc.class, name = "game"),
  @JsonSubTypes.Type(value = ProgramDoc.DnsDoc.class, name = "dns")
})
public sealed interface ProgramDoc {
  /** Its name in fact paths and tables; different from all others of its host. */
  String name();

  /** The port it waits at, 1 to 65535. */
  Integer port();

  /** The address it waits at: 0.0.0.0 for all of its host, 127.0.0.1 for its host alone. */
  String bind();

  /** Whether it starts with its host. */
  Boolean on();

  /**
   * A web server with one page.
   *
   * @param name null for {@code web}
   * @param port null for 80
   * @param bind null for 0.0.0.0
   * @param on null for true
   * @param title title and heading of the page; null for its name
   * @param text what the page says; may be null
   */
  record WebDoc(
      @JsonProperty("name") String name,
      @JsonProperty("port") Integer port,
      @JsonProperty("bind") String bind,
      @JsonProperty("on") Boolean on,
      @JsonProperty("title") String title,
      @JsonProperty("text") String text)
      implements ProgramDoc {
    /** Parts that are not written get their defaults. */
    @JsonCreator
    public WebDoc {
      name = Docs.or(name, "web");
      port = Docs.or(port, 80);
      bind = Docs.or(bind, "0.0.0.0");
      on = Docs.or(on, true);
      title = Docs.or(title, name);
    }
  }

  /**
   * An app like a first Flask program, with GET and POST.
   *
   * @param name null for {@code flask}
   * @param port null for 5000
   * @param bind null for 127.0.0.1, as Flask does
   * @param on null for true
   * @param title of its page; null for its name
   */
  record FlaskDoc(
      @JsonProperty("name") String name,
      @JsonProperty("port") Integer port,
      @JsonProperty("bind") String bind,
      @JsonProperty("on") Boolean on,
      @JsonProperty("title") String title)
      implements ProgramDoc {
    /** Parts that are not written get their defaults. */
    @JsonCreator
    public FlaskDoc {
      name = Docs.or(name, "flask");
      port = Docs.or(port, 5000);
      bind = Docs.or(bind, "127.0.0.1");
      on = Docs.or(on, true);
      title = Docs.or(title, name);
    }
  }

  /**
   * An app that checks the Host header as Django does.
   *
   * @param name null for {@code django}
   * @param port null for 8000
   * @param bind null for 127.0.0.1, as Django does
   * @param on null for true
   * @param title of its page; null for its name
   * @param allowedHosts the setting ALLOWED_HOSTS; empty for the own machine alone
   */
  record DjangoDoc(
      @JsonProperty("name") String name,
      @JsonProperty("port") Integer port,
      @JsonProperty("bind") String bind,
      @JsonProperty("on") Boolean on,
      @JsonProperty("title") String title,
      @JsonProperty("allowedHosts") List<String> allowedHosts)
      implements ProgramDoc {
    /** Parts that are not written get their defaults. */
    @JsonCreator
    public DjangoDoc {
      name = Docs.or(name, "django");
      port = Docs.or(port, 8000);
      bind = Docs.or(bind, "127.0.0.1");
      on = Docs.or(on, true);
      title = Docs.or(title, name);
      allowedHosts = Docs.list(allowedHosts);
    }
  }

  /**
   * A site that tells its visitors their address.
   *
   * @param name null for {@code whatismyip}
   * @param port null for 80
   * @param bind null for 0.0.0.0
   * @param on null for true
   */
  record MyIpDoc(
      @JsonProperty("name") String name,
      @JsonProperty("port") Integer port,
      @JsonProperty("bind") String bind,
      @JsonProperty("on") Boolean on)
      implements ProgramDoc {
    /** Parts that are not written get their defaults. */
    @JsonCreator
    public MyIpDoc {
      name = Docs.or(name, "whatismyip");
      port = Docs.or(port, 80);
      bind = Docs.or(bind, "0.0.0.0");
      on = Docs.or(on, true);
    }
  }

  /**
   * An SSH server, as far as its greeting.
   *
   * @param name null for {@code ssh}
   * @param port null for 22
   * @param bind null for 0.0.0.0
   * @param on null for true
   */
  record SshDoc(
      @JsonProperty("name") String name,
      @JsonProperty("port") Integer port,
      @JsonProperty("bind") String bind,
      @JsonProperty("on") Boolean on)
      implements ProgramDoc {
    /** Parts that are not written get their defaults. */
    @JsonCreator
    public SshDoc {
      name = Docs.or(name, "ssh");
      port = Docs.or(port, 22);
      bind = Docs.or(bind, "0.0.0.0");
      on = Docs.or(on, true);
    }
  }

  /**
   * A game over UDP.
   *
   * @param name null for {@code game}
   * @param port null for 7777
   * @param bind null for 0.0.0.0
   * @param on null for true
   */
  record GameDoc(
      @JsonProperty("name") String name,
      @JsonProperty("port") Integer port,
      @JsonProperty("bind") String bind,
      @JsonProperty("on") Boolean on)
      implements ProgramDoc {
    /** Parts that are not written get their defaults. */
    @JsonCreator
    public GameDoc {
      name = Docs.or(name, "game");
      port = Docs.or(port, 7777);
      bind = Docs.or(bind, "0.0.0.0");
      on = Docs.or(on, true);
    }
  }

  /**
   * A name server.
   *
   * @param name null for {@code dns}
   * @param port null for 53
   * @param bind null for 0.0.0.0
   * @param on null for true
   * @param names IPv4 address by name
   */
  record DnsDoc(
      @JsonProperty("name") String name,
      @JsonProperty("port") Integer port,
      @JsonProperty("bind") String bind,
      @JsonProperty("on") Boolean on,
      @JsonProperty("names") Map<String, String> names)
      implements ProgramDoc {
    /** Parts that are not written get their defaults. */
    @JsonCreator
    public DnsDoc {
      name = Docs.or(name, "dns");
      port = Docs.or(port, 53);
      bind = Docs.or(bind, "0.0.0.0");
      on = Docs.or(on, true);
      names = Docs.map(names);
    }
  }
}
