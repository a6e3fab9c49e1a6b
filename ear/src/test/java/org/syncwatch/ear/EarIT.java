package org.syncwatch.ear;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.syncwatch.ear.server.PayaraServer;
import org.syncwatch.ear.server.Site;

/** One deployment of the very archive that the build made; the facts are told in the interfaces. */
@RunAsClient
@ExtendWith({PayaraServer.class, ArquillianExtension.class})
class EarIT implements RestFacts, AuthorisationFacts, LinkFacts, SocketFacts, ReportFacts, FilmFacts {

    @Deployment(testable = false)
    static EnterpriseArchive application() {
        return ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class, new File(System.getProperty("syncwatch.test.ear")));
    }

    @Override
    public Site site() {
        return PayaraServer.site();
    }
}
