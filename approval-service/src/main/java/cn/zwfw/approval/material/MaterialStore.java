package cn.zwfw.approval.material;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Busy;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.TooLarge;
import cn.zwfw.platform.problem.Unavailable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Keeps the files that applicants hand in. Nothing that the sender says of a file is believed, and
 * no name of his is part of a path: what counts is the content, and where it lies follows from its
 * digest. The same content is kept once, whoever sends it.
 */
@Cites(rows = "V3")
public interface MaterialStore {

    /**
     * Reads a body to its end, checks it and keeps it. Once this has returned, the content survives
     * the end of the process and of the machine. Repeating it does no harm.
     *
     * @throws IOException when the body breaks off; nothing is kept then
     * @throws InvalidInput for {@code material-empty}, {@code material-type-not-allowed} and {@code
     *     material-infected}
     * @throws TooLarge for {@code material-too-large}, read no further than the limit
     * @throws Unavailable for {@code material-store-away} and {@code material-scanner-away}
     * @throws Busy when as many are coming in as the machine can bear
     */
    Stored store(InputStream body) throws IOException;

    /**
     * The content. Its last bytes are handed out only when the whole is what was stored; until then
     * reading can end in {@link MaterialDamaged}, so announce {@link MaterialKey#length()} to the
     * receiver, who then notices that bytes are missing.
     *
     * @throws MaterialDamaged when it has another length
     * @throws NotFound when there is none
     * @throws Unavailable for {@code material-store-away}
     */
    InputStream open(MaterialKey key) throws MaterialDamaged;

    /**
     * Forgets content whose retention has ended. The caller knows that nobody refers to the key any
     * more: several cases may have handed in the same content.
     *
     * @throws Unavailable for {@code material-store-away}
     */
    void delete(MaterialKey key);
}
