package fivedoors.net;

/**
 * One frame on its way. Its bytes are shared by all copies and by the trace; nobody modifies them.
 *
 * @param id number of this frame, unique in a run, from 0
 * @param parent the frame it was copied or rewritten from or the one it answers, or -1
 * @param bytes Ethernet II from destination address to padding, without FCS
 */
public record Frame(int id, int parent, byte[] bytes) {}
