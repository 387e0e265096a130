package cn.zwfw.approval.guide;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.revision.Revisions;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has to be handed in with an application, by the published guide. What the government issued
 * itself is not asked for (国务院关于在线政务服务的若干规定 7), nor what may follow or what is wanted on paper
 * only.
 */
@Component
@Cites(
        value = {"A14", "国务院关于在线政务服务的若干规定 7"},
        rows = "V3")
public class RequiredMaterials {

    private final Revisions revisions;
    private final JsonMapper json;

    RequiredMaterials(Revisions revisions, JsonMapper json) {
        this.revisions = revisions;
        this.json = json;
    }

    /** Their names; none while the item has no guide. */
    public List<String> of(String itemCode) {
        return revisions
                .current(Guide.LIST, itemCode)
                .filter(revision -> revision.standing() != Standing.CANCELLED)
                .map(revision -> json.readValue(revision.content(), Guide.class))
                .map(RequiredMaterials::required)
                .orElse(List.of());
    }

    private static List<String> required(Guide guide) {
        return guide.materials().stream()
                .filter(material ->
                        material.necessity() == Material.Necessity.REQUIRED
                                && material.source() != Material.Source.GOVERNMENT
                                && material.form() != Material.Form.PAPER)
                .map(Material::name)
                .toList();
    }
}
