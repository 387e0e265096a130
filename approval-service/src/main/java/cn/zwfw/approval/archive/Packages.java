package cn.zwfw.approval.archive;

import cn.zwfw.approval.archive.pack.Digests;
import cn.zwfw.approval.archive.pack.Finding;
import cn.zwfw.approval.archive.pack.PackageCheck;
import cn.zwfw.approval.archive.pack.PackageFolder;
import cn.zwfw.approval.archive.pack.PackageSeal;
import cn.zwfw.approval.archive.pack.PackageWriter;
import cn.zwfw.approval.archive.pack.Written;
import cn.zwfw.approval.material.MaterialDamaged;
import cn.zwfw.platform.canonical.CanonicalJson;
import cn.zwfw.platform.problem.Busy;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The files of the archive: each is written, opened, checked and removed with its own key. */
@Component
public class Packages {

    private final PackageFolder folder;
    private final PackageKeys keys;
    private final CaseContents contents;
    private final PackageCheck check;
    private final Digests digests;
    private final CanonicalJson json;
    private final Semaphore places;

    Packages(
            PackageFolder folder,
            PackageKeys keys,
            CaseContents contents,
            PackageCheck check,
            Digests digests,
            CanonicalJson json,
            ArchiveSettings settings) {
        this.folder = folder;
        this.keys = keys;
        this.contents = contents;
        this.check = check;
        this.digests = digests;
        this.json = json;
        this.places = new Semaphore(settings.atOnce());
    }

    /** A package that nothing refers to yet. */
    record Packed(FinishedCase finished, String file, PackageSeal seal, Written written) {}

    /**
     * Writes the package of a case and reads it again from the disk.
     *
     * @throws Conflict when a material is not as it was handed in
     * @throws Unavailable for {@code archive-store-away}
     * @throws Busy when as many are at work as the machine can bear
     */
    Packed pack(FinishedCase finished) {
        return placed(() -> {
            try {
                return written(finished);
            } catch (MaterialDamaged | NotFound lost) {
                throw Conflict.because("archive-material-damaged");
            } catch (IOException away) {
                throw Unavailable.because("archive-store-away", away);
            }
        });
    }

    private Packed written(FinishedCase finished) throws IOException {
        var number = finished.number();
        var seal = keys.fresh(number);
        var kept =
                folder.write(
                        number,
                        out -> {
                            try (var writer =
                                    new PackageWriter(seal.sealing(out), number, digests, json)) {
                                contents.write(finished, writer);
                                return writer.finish();
                            }
                        });
        var findings = findings(kept.key(), seal, number, kept.result());
        if (!findings.isEmpty()) {
            folder.delete(kept.key());
            throw new IOException("a package just written is not sound: " + findings);
        }
        return new Packed(finished, kept.key(), seal, kept.result());
    }

    /** What is wrong with the package of an archived case; nothing when it is sound. */
    public List<Finding> check(ArchivedCase any) {
        var seal = keys.find(any.number());
        return seal.isEmpty()
                ? List.of(Finding.unreadable())
                : placed(() -> findings(any.file(), seal.get(), any.number(), any.written()));
    }

    /**
     * The package as a ZIP.
     *
     * @throws NotFound when it was destroyed
     * @throws Unavailable for {@code archive-store-away}
     */
    public InputStream open(ArchivedCase any) {
        var seal =
                keys.find(any.number())
                        .orElseThrow(() -> NotFound.of("archive-package", any.number()));
        try {
            return seal.opening(folder.open(any.file()));
        } catch (IOException away) {
            throw Unavailable.because("archive-store-away", away);
        }
    }

    private List<Finding> findings(String file, PackageSeal seal, String number, Written expected) {
        try (var in = seal.opening(folder.open(file))) {
            return check.of(in, number, expected);
        } catch (IOException away) {
            return List.of(Finding.unreadable());
        }
    }

    private <T> T placed(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw Busy.now();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
