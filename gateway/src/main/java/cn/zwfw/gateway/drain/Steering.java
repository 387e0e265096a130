package cn.zwfw.gateway.drain;

import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.unix.IntegerUnixChannelOption;
import io.netty.channel.unix.RawUnixChannelOption;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Tells Linux which of the sockets that listen on a port gets the connections that come from now
 * on: a program of one instruction for all of them (socket(7), SO_ATTACH_REUSEPORT_CBPF). Those
 * that have come before stay where they are and can be accepted there in peace. A number that no
 * socket has is as good as no program.
 */
final class Steering {

    private static final int SOL_SOCKET = 1;
    private static final int SOCKET_FILTER_PROGRAM = 16;
    private static final RawUnixChannelOption ATTACH =
            new RawUnixChannelOption(
                    "SO_ATTACH_REUSEPORT_CBPF", SOL_SOCKET, 51, SOCKET_FILTER_PROGRAM);
    private static final IntegerUnixChannelOption DETACH =
            new IntegerUnixChannelOption("SO_DETACH_REUSEPORT_BPF", SOL_SOCKET, 68);

    /** "return k": the code of the instruction. */
    private static final short RETURN = 0x06;

    private Steering() {}

    /**
     * @param index by the order in which the sockets began to listen, from 0
     * @throws ChannelException if this Linux cannot do that
     */
    static void sendTo(Channel listening, int index) {
        var instruction = ByteBuffer.allocateDirect(Long.BYTES).order(ByteOrder.nativeOrder());
        instruction.putShort(0, RETURN).putInt(Integer.BYTES, index);
        var program =
                ByteBuffer.allocateDirect(SOCKET_FILTER_PROGRAM).order(ByteOrder.nativeOrder());
        program.putShort(0, (short) 1)
                .putLong(Long.BYTES, MemorySegment.ofBuffer(instruction).address());
        try {
            listening.config().setOption(ATTACH, program);
        } finally {
            Reference.reachabilityFence(instruction);
        }
    }

    /**
     * Lets Linux choose again.
     *
     * @throws ChannelException if there is no program, or this Linux cannot do that
     */
    static void release(Channel listening) {
        listening.config().setOption(DETACH, 0);
    }
}
