export { campaignRows, campaignsTable, type OfficeCampaign } from "./overview";
